import type { ConvGeometry } from '#core/convGeometry.ts'
import { isPlain3x3 } from './isPlain3x3.ts'
import { tapCol, tapRow } from '#core/windowGeometry.ts'
import { addEightToFour } from './addEightToFour.ts'
import { addTapsToFour } from './addTapsToFour.ts'
import { allFinite } from './allFinite.ts'
import type { Band } from './band.ts'
import { fillBand } from './fillBand.ts'
import { gatherColumns, gatherRow } from './gatherTiles.ts'
import { scratch, sums } from './scratch.ts'
import { kernelScale, spreadKernel } from './spreadKernel.ts'
import { spreadColumns, spreadRow } from './spreadTiles.ts'

/**
 * Whether Winograd's method pays and is exact enough: 3×3, stride 1, no dilation, enough channels on both sides to make
 * up for the transforms, an image of some size, and finite numbers (its sums would carry a NaN to the neighbours).
 */
export function suitsWinograd(input: Float32Array, geometry: ConvGeometry): boolean {
  return (
    isPlain3x3(geometry) &&
    geometry.groupInputChannels >= 4 &&
    geometry.groupInputChannels <= mostChannels &&
    geometry.groupInputChannels * geometry.groupOutputChannels >= 64 &&
    geometry.outputHeight >= 8 &&
    geometry.outputWidth >= 8 &&
    allFinite(input)
  )
}

/** So many that a tile of each fits into `cells`, under its band. */
const mostChannels = 1 << 13

/** Doubles of factors at a time: with 512 kB they stay in a core's second cache. */
const mostDoubles = 1 << 16

/**
 * Fills `out` with one group of one image of a 3×3 convolution by Winograd's F(4×4, 3×3): 36 products for sixteen
 * outputs instead of 144, for some additions before and after.
 *
 * In double precision and with whole-numbered transforms: whole inputs and kernels give exactly the plain loop's numbers
 * up to 2²⁴, where single precision ends to hold whole numbers; others differ from them in the last place of single
 * precision, and where a number stands beside one a billion times larger, by the larger one's rounding. It goes through the image block by block of 4×4 tiles, so that what it works on
 * stays in the processor's cache; for each of the 36 places in a tile, the products are a sum over channels like any.
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
  const kernels = kernelFactors(weight, group * outputs, outputs, channels)
  const firstInput = image * geometry.inputChannels + group * channels
  const inputAt = firstInput * geometry.inputHeight * geometry.inputWidth
  const firstPlane = image * geometry.outputChannels + group * outputs
  const { down, across } = blockSides(geometry)
  const band: Band = { channels, rows: 6, cols: across * 4 + 2 }
  const factorsAt = channels * 6 * band.cols

  for (let top = 0; top < outputHeight; top += down * 4) {
    const rows = Math.min(down * 4, outputHeight - top)
    for (let left = 0; left < outputWidth; left += across * 4) {
      const cols = Math.min(across * 4, outputWidth - left)
      const tiles = down * across
      for (let y = 0; y < rows; y += 4) {
        const firstRow = tapRow(geometry, top + y, 0)
        fillBand(band, 6, input, inputAt, firstRow, tapCol(geometry, left, 0), geometry)
        spreadColumns(channels, band.cols)
        spreadTiles(band, across, factorsAt + (y / 4) * across, tiles)
      }
      for (let o = 0; o < outputs; o += 4) {
        multiplyTiles(factorsAt, tiles, channels, kernels, o * 36 * channels)
        gatherColumns(4 * (tiles + 1))
        for (let i = 0; i < Math.min(4, outputs - o); i++) {
          const offset = bias === null ? 0 : bias[group * outputs + o + i]
          for (let y = 0; y < rows; y++) {
            const to = ((firstPlane + o + i) * outputHeight + top + y) * outputWidth + left
            const at = ((y % 4) * 24 + i) * (tiles + 1) + Math.floor(y / 4) * across
            gatherRow(out, to, cols, at, 4 * (tiles + 1), offset, kernelScale)
          }
        }
      }
    }
  }
}

/** Tiles of a block: a row of them or a part of it, or where rows are short, some rows. */
function blockSides(geometry: ConvGeometry): { down: number; across: number } {
  const { outputHeight, outputWidth, groupInputChannels: channels } = geometry
  const tile = 36 + 24
  const fitting = Math.floor((mostDoubles / channels - 12) / tile)
  const across = Math.min(Math.ceil(outputWidth / 4), Math.max(8, fitting))
  const down = Math.min(Math.ceil(outputHeight / 4), Math.floor(fitting / across))
  return { down: Math.max(1, down), across }
}

/** The factors of a tile row, [36, channels, tiles] from `to` on, from the band whose columns are spread. */
function spreadTiles({ channels, cols }: Band, across: number, to: number, tiles: number): void {
  const step = channels * tiles
  for (let c = 0; c < channels; c++) {
    for (let y = 0; y < 6; y++) {
      spreadRow((c * 6 + y) * cols, across, to + c * tiles + y * 6 * step, step)
    }
  }
}

/** Fills `sums` with the products of four output channels, summed over input channels: [36, 4, tiles + 1]. */
function multiplyTiles(
  factorsAt: number,
  tiles: number,
  channels: number,
  kernels: Float64Array,
  w: number,
): void {
  const step = 4 * (tiles + 1)
  sums.fill(0, 0, 36 * step)
  const rest = channels % 8
  const offsets = channelOffsets(rest, tiles)
  for (let place = 0; place < 36; place++) {
    let at = factorsAt + place * channels * tiles
    let k = w + place * channels * 4
    for (let c = 0; c < channels - rest; c += 8, at += 8 * tiles, k += 32) {
      addEightToFour(place * step, tiles, at, tiles, kernels, k)
    }
    addTapsToFour(place * step, tiles, at, 1, offsets, 0, kernels, k)
  }
}

function channelOffsets(count: number, tiles: number): Int32Array {
  return new Int32Array(count).map((_, c) => c * tiles)
}

/**
 * The kernels' factors, [fours, 36, channels, 4], times `kernelScale`; those of channels that make the last four full
 * are 0.
 */
function kernelFactors(
  weight: Float32Array,
  first: number,
  outputs: number,
  channels: number,
): Float64Array {
  const four = 36 * channels * 4
  const length = Math.ceil(outputs / 4) * four
  const factors = scratch('weights', length)
  factors.fill(0, 0, length)
  const patch = scratch('patch', 36)
  const columns = patch.subarray(9, 27)
  const step = channels * 4
  for (let o = 0; o < outputs; o++) {
    for (let c = 0; c < channels; c++) {
      const from = ((first + o) * channels + c) * 9
      for (let i = 0; i < 9; i++) patch[i] = weight[from + i]
      for (let x = 0; x < 3; x++) spreadKernel(patch, x, 3, columns, x, 3)
      const to = Math.floor(o / 4) * four + c * 4 + (o % 4)
      for (let y = 0; y < 6; y++) spreadKernel(columns, y * 3, 1, factors, to + y * 6 * step, step)
    }
  }
  return factors
}
