import { conv2d } from '#core/conv2d.ts'
import { bankWeights } from './bank.ts'
import { type ChannelsLayer, exact } from './layer.ts'

/** The step behind a depthwise layer: kernels of one cell that mix all of its maps. */
export interface Pointwise {
  /** How many maps it reads, and how many it makes. */
  readonly maps: number
  /** A weight for each map, a list a kernel. */
  readonly weights: readonly Float64Array[]
  /** Row-major, a list a final map. */
  readonly results: readonly Float64Array[]
}

/** The second step of a layer that has a kernel a channel; undefined behind any other. */
export function pointwiseOf({ geometry, results }: ChannelsLayer): Pointwise | undefined {
  const { inputChannels, outputChannels: maps, groups, outputHeight, outputWidth } = geometry
  if (maps === 1 || groups !== inputChannels || maps !== inputChannels) return undefined
  const weights = bankWeights({ recipe: 'mixes', edits: [] }, { maps, slices: maps, side: 1 }, 1)
  const { data } = conv2d(
    { shape: [maps, outputHeight, outputWidth], data: Float32Array.from(results) },
    { shape: [maps, maps, 1, 1], data: Float32Array.from(weights) },
    null,
  )
  const plane = outputHeight * outputWidth
  const lists = (values: ArrayLike<number>, length: number) =>
    Array.from({ length: maps }, (_, map) =>
      Float64Array.from({ length }, (_value, at) => exact(values[map * length + at] ?? 0)),
    )
  return { maps, weights: lists(weights, maps), results: lists(data, plane) }
}
