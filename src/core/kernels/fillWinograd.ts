import type { ConvGeometry } from '#core/convGeometry.ts'
import { tapCol, tapRow } from '#core/windowGeometry.ts'
import { allFinite } from './allFinite.ts'
import type { Band } from './band.ts'
import { fillBand } from './fillBand.ts'
import { multiplyPatches } from './multiplyPatches.ts'
import { scratch } from './scratch.ts'
import { gatherOutput, kernelScale, spreadInput, spreadKernel } from './winogradTransforms.ts'

/**
 * Whether Winograd's method pays and is exact enough: 3×3, stride 1, no dilation, enough channels on both sides to make
 * up for the transforms, an image of some size, and finite numbers (its sums would carry a NaN to the neighbours).
 */
export function suitsWinograd(input: Float32Array, geometry: ConvGeometry): boolean {
  return (
    geometry.kernelHeight === 3 &&
    geometry.kernelWidth === 3 &&
    geometry.strideVertical === 1 &&
    geometry.strideHorizontal === 1 &&
    geometry.dilationVertical === 1 &&
    geometry.dilationHorizontal === 1 &&
    geometry.groupInputChannels >= 4 &&
    geometry.groupInputChannels * geometry.groupOutputChannels >= 64 &&
    geometry.outputHeight >= 8 &&
    geometry.outputWidth >= 8 &&
    allFinite(input)
  )
}

/**
 * Fills `out` with one group of one image of a 3×3 convolution by Winograd's F(4×4, 3×3): 36 products for sixteen
 * outputs instead of 144, for some additions before and after.
 *
 * In double precision and with whole-numbered transforms: whole inputs and kernels give exactly the plain loop's numbers;
 * others differ from them in the last place of single precision, and where a number stands beside one a billion times
 * larger, by the larger one's rounding. It goes down the image one row of 4×4 tiles at a time, so that what it works on
 * stays in the processor's cache.
 */
export function fillWinograd(
  out: Float32Array,
  input: Float32Array,
  weight: Float32Array,
  bias: Float32Array | null,
  geometry: ConvGeometry,
  image: number,
  group: number,
): void {
  const { outputHeight, outputWidth } = geometry
  const { groupInputChannels: channels, groupOutputChannels: outputs } = geometry
  const fours = Math.ceil(outputs / 4)
  const pairs = Math.ceil(outputWidth / 8)
  const kernels = kernelFactors(weight, group * outputs, outputs, channels)
  const patches = scratch('tiles', 36 * pairs * channels * 2)
  const products = scratch('products', fours * 4 * pairs * 2 * 36)
  const cols = pairs * 8 + 2
  const band: Band = { data: scratch('band', channels * 6 * cols), channels, rows: 6, cols }
  const firstInput = image * geometry.inputChannels + group * channels
  const inputAt = firstInput * geometry.inputHeight * geometry.inputWidth
  const firstPlane = image * geometry.outputChannels + group * outputs

  for (let top = 0; top < outputHeight; top += 4) {
    const firstRow = tapRow(geometry, top, 0)
    fillBand(band, 6, input, inputAt, firstRow, tapCol(geometry, 0, 0), geometry)
    spreadPatches(patches, band, pairs)
    multiplyPatches(products, kernels, patches, fours, pairs, channels)
    const rows = Math.min(4, outputHeight - top)
    for (let o = 0; o < outputs; o++) {
      const to = ((firstPlane + o) * outputHeight + top) * outputWidth
      const offset = bias === null ? 0 : bias[group * outputs + o]
      gatherTiles(out, to, rows, outputWidth, products, o * pairs * 2 * 36, offset)
    }
  }
}

/** The kernels' factors, [36, fours, channels, 4], times `kernelScale`; those of channels that make the last four full are 0. */
function kernelFactors(
  weight: Float32Array,
  first: number,
  outputs: number,
  channels: number,
): Float64Array {
  const fours = Math.ceil(outputs / 4)
  const step = fours * channels * 4
  const factors = scratch('weights', 36 * step)
  factors.fill(0, 0, 36 * step)
  const patch = scratch('patch', 36)
  const columns = patch.subarray(9, 27)
  for (let o = 0; o < outputs; o++) {
    for (let c = 0; c < channels; c++) {
      const from = ((first + o) * channels + c) * 9
      for (let i = 0; i < 9; i++) patch[i] = weight[from + i]
      for (let x = 0; x < 3; x++) spreadKernel(patch, x, 3, columns, x, 3)
      const to = (Math.floor(o / 4) * channels + c) * 4 + (o % 4)
      for (let y = 0; y < 6; y++) spreadKernel(columns, y * 3, 1, factors, to + y * 6 * step, step)
    }
  }
  return factors
}

/** The inputs' factors, [36, pairs, channels, 2], for every second patch of a tile row side by side. */
function spreadPatches(
  factors: Float64Array,
  { data, channels, rows, cols }: Band,
  pairs: number,
): void {
  const step = pairs * channels * 2
  const patch = scratch('patch', 36)
  for (let c = 0; c < channels; c++) {
    for (let tile = 0; tile < pairs * 2; tile++) {
      const from = c * rows * cols + tile * 4
      for (let x = 0; x < 6; x++) spreadInput(data, from + x, cols, patch, x, 6)
      const to = ((tile >> 1) * channels + c) * 2 + (tile & 1)
      for (let y = 0; y < 6; y++) spreadInput(patch, y * 6, 1, factors, to + y * 6 * step, step)
    }
  }
}

/** Four output rows of one channel, or as many as there are left, from the products of its tiles. */
function gatherTiles(
  out: Float32Array,
  to: number,
  rows: number,
  width: number,
  products: Float64Array,
  from: number,
  offset: number,
): void {
  const patch = scratch('patch', 40)
  for (let left = 0; left < width; left += 4, from += 36) {
    // [6, 4]: the columns' sums, turned, so that the rows can be read from them
    for (let x = 0; x < 6; x++) gatherOutput(products, from + x, 6, patch, x * 4)
    const cols = Math.min(4, width - left)
    for (let y = 0; y < rows; y++) {
      gatherOutput(patch, y, 4, patch, 24)
      const start = to + y * width + left
      for (let x = 0; x < cols; x++) out[start + x] = patch[24 + x] / kernelScale + offset
    }
  }
}
