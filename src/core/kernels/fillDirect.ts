import type { ConvGeometry } from '#core/convGeometry.ts'
import { tapCol, tapRow } from '#core/windowGeometry.ts'
import { emptyBand, type Band } from './band.ts'
import type { DirectTask } from './directTask.ts'
import { fillBand } from './fillBand.ts'
import { fillFourFiveWide } from './fillFourFiveWide.ts'
import { fillFourRows } from './fillFourRows.ts'
import { fillRow } from './fillRow.ts'
import { packedWeights } from './packedWeights.ts'

/**
 * Fills `out` with one group of one image of a convolution, summed in double precision and in the order of the plain
 * loop: equal to `fillConv2d` to the bit.
 *
 * It goes down the image band by band: some padded rows are copied once, few enough to stay in the processor's cache,
 * and all output channels are summed from them, four at a time where there are four.
 */
export function fillDirect(
  out: Float32Array,
  input: Float32Array,
  weight: Float32Array,
  bias: Float32Array | null,
  geometry: ConvGeometry,
  image: number,
  group: number,
): void {
  const { outputHeight, groupOutputChannels, strideVertical, reachVertical } = geometry
  const firstChannel = group * groupOutputChannels
  const firstPlane = image * geometry.outputChannels + firstChannel
  const weights = packedWeights(weight, group, geometry)
  const band = emptyBand(geometry)
  const task: DirectTask = { out, bias, geometry, firstChannel, firstPlane, band, weights }
  const fours = groupOutputChannels - (groupOutputChannels % 4)
  const offsets = fours === 0 ? noOffsets : tapOffsets(band, geometry)
  const fiveWide =
    geometry.kernelWidth === 5 &&
    geometry.strideHorizontal === 1 &&
    geometry.dilationHorizontal === 1
  const firstInput = image * geometry.inputChannels + group * geometry.groupInputChannels
  const inputAt = firstInput * geometry.inputHeight * geometry.inputWidth

  const rowsAtOnce = Math.floor((band.rows - reachVertical) / strideVertical) + 1
  for (let top = 0; top < outputHeight; top += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, outputHeight - top)
    const bandRows = (rows - 1) * strideVertical + reachVertical
    const firstRow = tapRow(geometry, top, 0)
    const firstCol = tapCol(geometry, 0, 0)
    fillBand(band, bandRows, input, inputAt, firstRow, firstCol, geometry)
    const step = strideVertical * band.cols
    for (let o = 0; o < fours; o += 4) {
      if (fiveWide) fillFourFiveWide(task, o, top, rows, offsets)
      else for (let y = 0; y < rows; y++) fillFourRows(task, o, top + y, y * step, offsets)
    }
    for (let o = fours; o < groupOutputChannels; o++) {
      for (let y = 0; y < rows; y++) fillRow(task, o, top + y, y * step)
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
