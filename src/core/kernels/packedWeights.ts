import type { ConvGeometry } from '#core/convGeometry.ts'
import { scratch } from './scratch.ts'

/**
 * The kernels of one group in double precision, in the order in which they are read: as many fours of output channels
 * as there are, [fours, taps, 4], then the channels left over, [rest, taps]; a tap is (input channel, row, column).
 * Good until the next call, as it is scratch memory.
 */
export function packedWeights(
  weight: Float32Array,
  firstChannel: number,
  geometry: ConvGeometry,
): Float64Array {
  const outputs = geometry.groupOutputChannels
  const taps = geometry.groupInputChannels * geometry.kernelHeight * geometry.kernelWidth
  const packed = scratch('weights', outputs * taps)
  const first = firstChannel * taps
  const inFours = (outputs - (outputs % 4)) * taps
  for (let o = 0, at = 0; at < inFours; o += 4) {
    const from = first + o * taps
    for (let tap = 0; tap < taps; tap++) {
      packed[at++] = weight[from + tap]
      packed[at++] = weight[from + taps + tap]
      packed[at++] = weight[from + 2 * taps + tap]
      packed[at++] = weight[from + 3 * taps + tap]
    }
  }
  for (let at = inFours; at < outputs * taps; at++) packed[at] = weight[first + at]
  return packed
}
