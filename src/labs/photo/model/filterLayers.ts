import { tensor } from '#core/tensor.ts'
import type { FilterLayer } from '#engine/rows/filterLayer.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'
import { activeSteps, stepGradient, stepKernel } from './chain.ts'
import { colourMix } from './colourMix.ts'
import { gradientKernels } from './gradientKernels.ts'

/**
 * The settings as layers: the mix of channels, the filters in turn. Every one is a convolution, but for what a gradient
 * makes of its two.
 * @param sampling computes every so many pixels only, for a preview
 */
export function filterLayers(settings: PhotoSettings, sampling = 1): FilterLayer[] {
  const { border, dilation } = settings
  const spec = { padding: 'same', paddingMode: border, dilation } as const
  const steps = activeSteps(settings.chain, settings.upTo)
  const mix = colourMix(settings)
  const channels = mix?.rows.length ?? 3
  const layers: FilterLayer[] = []
  if (mix) {
    const weights = mix.rows.flat().map((weight) => weight / mix.divisor)
    layers.push(conv([channels, 3, 1, 1], weights, { groups: 1 }), { kind: 'whole' })
  }
  for (const step of steps) {
    const gradient = stepGradient(step)
    // The kernels of a step, divided, once for each channel.
    const { rows, divisor } = gradient ? gradientKernels[0]! : stepKernel(step)
    const kernels = gradient ? gradientKernels.map((kernel) => kernel.rows) : [rows]
    const numbers = kernels.flat(2).map((number) => number / divisor)
    const shape = [kernels.length * channels, 1, rows.length, rows[0]!.length]
    layers.push(conv(shape, repeated(numbers, channels), { ...spec, groups: channels }))
    if (gradient === 'magnitude') layers.push({ kind: 'magnitude' })
    if (gradient === 'orientation') layers.push({ kind: 'orientation', full: 400 })
  }
  return withStride(layers, settings.stride * sampling, channels)
}

/** The layers with the last one computed at every `stride` pixels; with nothing to compute, a pixel as it is. */
function withStride(layers: FilterLayer[], stride: number, channels: number): FilterLayer[] {
  if (stride === 1) return layers
  const last = layers.at(-1)
  // What a gradient makes of its two results it makes of each pixel alone.
  if (last?.kind === 'magnitude' || last?.kind === 'orientation')
    return [...withStride(layers.slice(0, -1), stride, channels), last]
  if (last?.kind === 'conv')
    return [...layers.slice(0, -1), { ...last, spec: { ...last.spec, stride } }]
  return [
    ...layers,
    conv([channels, 1, 1, 1], repeated([1], channels), { groups: channels, stride }),
  ]
}

function repeated(numbers: readonly number[], times: number): number[] {
  return Array.from({ length: times }, () => numbers).flat()
}

function conv(
  shape: readonly number[],
  numbers: readonly number[],
  spec: (FilterLayer & { kind: 'conv' })['spec'],
): FilterLayer {
  return { kind: 'conv', weight: tensor(shape, numbers), bias: null, spec }
}
