import type { ConvGeometry } from '#core/convGeometry.ts'
import { emptyBand, type Band } from './band.ts'
import type { ConvTask } from './convTask.ts'
import { fillBand } from './fillBand.ts'
import { fillFourRows } from './fillFourRows.ts'
import { fillRow } from './fillRow.ts'
import { scratch } from './scratch.ts'

/**
 * Fills `out` with one group of one image of a convolution, summed in double precision and in the order of the plain
 * loop: equal to `fillConv2d` to the bit.
 *
 * It goes down the image band by band: some padded rows are copied once, few enough to stay in the processor's cache,
 * and all output channels are summed from them, four at a time where there are four.
 */
export function fillDirect(task: ConvTask): void {
  const { geometry, weight, firstChannel } = task
  const { outputHeight, groupOutputChannels: outputs, strideVertical, reachVertical } = geometry
  const band = emptyBand(geometry)
  const weights = packedWeights(weight, firstChannel, geometry)
  const fours = outputs - (outputs % 4)
  const offsets = fours === 0 ? noOffsets : tapOffsets(band, geometry)

  const rowsAtOnce = Math.floor((band.rows - reachVertical) / strideVertical) + 1
  for (let top = 0; top < outputHeight; top += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, outputHeight - top)
    fillBand(band, (rows - 1) * strideVertical + reachVertical, task, top, 0)
    for (let o = 0; o < fours; o += 4) fillFourRows(task, band, weights, o, top, rows, offsets)
    for (let o = fours; o < outputs; o++) {
      for (let y = 0; y < rows; y++)
        fillRow(task, band, weights, o, top + y, y * strideVertical * band.cols)
    }
  }
}

const noOffsets = new Int32Array(0)

/** Where each tap of a window lies in the band, from its first tap on. */
function tapOffsets({ rows, cols, channels }: Band, geometry: ConvGeometry): Int32Array {
  const { kernelHeight, kernelWidth, dilationVertical, dilationHorizontal } = geometry
  const offsets = new Int32Array(channels * kernelHeight * kernelWidth)
  let at = 0
  for (let c = 0; c < channels; c++) {
    for (let ky = 0; ky < kernelHeight; ky++) {
      const line = (c * rows + ky * dilationVertical) * cols
      for (let kx = 0; kx < kernelWidth; kx++) offsets[at++] = line + kx * dilationHorizontal
    }
  }
  return offsets
}

/**
 * The kernels of one group in double precision, in the order in which they are read: as many fours of output channels
 * as there are, [fours, taps, 4], then the channels left over, [rest, taps]; a tap is (input channel, row, column).
 * Good until the next call, as it is scratch memory.
 */
function packedWeights(
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
