import { im2col } from '#core/im2col.ts'
import { memoByObject } from '#core/memo.ts'
import type { Tensor } from '#core/tensor.ts'
import { wiring } from '#core/wiring.ts'
import type { MatrixLayer } from './layer.ts'

/** Every window as a column, and where each of its numbers comes from. */
export interface Columns {
  /** [channels · side · side, windows] */
  readonly numbers: Tensor
  /** The number of x that each is, −1 for a zero of the padding. */
  readonly sources: Int32Array
}

/** The windows of the layer as columns. */
export const columnsOf = memoByObject((layer: MatrixLayer): Columns => {
  const { geometry, x, y } = layer
  const numbers = im2col({ shape: [x.count, x.height, x.width], data: x.values }, geometry)
  const [taps = 1, windows = 1] = numbers.shape
  const sources = new Int32Array(taps * windows).fill(-1)
  const { ofOutput } = wiring({ kind: 'conv', geometry })
  // The first map of each group reads the channels of the group.
  for (let map = 0; map < y.count; map += geometry.groupOutputChannels)
    for (let at = 0; at < windows; at++)
      for (const { input, weight } of ofOutput(map * windows + at))
        sources[tapOf(layer, weight) * windows + at] = input
  return { numbers, sources }
})

/** The row of the columns that a weight of a kernel meets. */
export function tapOf({ geometry }: MatrixLayer, weight: number): number {
  const own = ownTaps(geometry)
  const group = Math.floor(Math.floor(weight / own) / geometry.groupOutputChannels)
  return group * own + (weight % own)
}

/** The weight of a kernel that meets a row of the columns; −1 where the kernel does not read that channel. */
export function weightAt({ geometry }: MatrixLayer, map: number, tap: number): number {
  const own = ownTaps(geometry)
  const group = Math.floor(map / geometry.groupOutputChannels)
  return Math.floor(tap / own) === group ? map * own + (tap % own) : -1
}

function ownTaps(geometry: MatrixLayer['geometry']): number {
  return geometry.groupInputChannels * geometry.kernelHeight * geometry.kernelWidth
}

/** The largest |kernels · windows − conv(x)|. */
export function columnsDifference(layer: MatrixLayer): number {
  const { numbers } = columnsOf(layer)
  const [taps = 1, windows = 1] = numbers.shape
  return layer.made.reduce((largest, value, at) => {
    let sum = 0
    for (let tap = 0; tap < taps; tap++) {
      const weight = layer.weight.data[weightAt(layer, Math.floor(at / windows), tap)] ?? 0
      sum += weight * (numbers.data[tap * windows + (at % windows)] ?? 0)
    }
    return Math.max(largest, Math.abs(Math.fround(sum) - value))
  }, 0)
}
