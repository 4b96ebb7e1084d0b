import type { ConvGeometry } from '#core/convGeometry.ts'
import { isPlain3x3 } from './isPlain3x3.ts'
import { addNineTapsToFour } from './addNineTapsToFour.ts'
import { allFinite } from './allFinite.ts'
import type { Band } from './band.ts'
import { offsetOf, rowStart, type ConvTask } from './convTask.ts'
import { fillBand } from './fillBand.ts'
import { cells, scratch, sums } from './scratch.ts'
import {
  gatherColumns,
  gatherRow,
  kernelScale,
  spreadInputs,
  spreadKernel,
} from './winogradTransforms.ts'

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

/** So many that eight tiles of each fit into `cells`, under their band. */
const mostChannels = 1 << 11

/** Doubles of factors at a time: with 512 kB they stay in a core's second cache. */
const mostDoubles = 1 << 16

/**
 * Fills `out` with one group of one image of a 3×3 convolution by Winograd's F(4×4, 3×3): 36 products for sixteen
 * outputs instead of 144, for some additions before and after.
 *
 * In double precision and with whole-numbered transforms: whole inputs and kernels give exactly the plain loop's numbers
 * up to 2²⁴, where single precision ends to hold whole numbers; others differ from them in the last place of single
 * precision, and where a number stands beside one a billion times larger, by the larger one's rounding. It goes through
 * the image block by block of 4×4 tiles, so that what it works on stays in the processor's cache; for each of the 36 places in a tile, the products are a sum over channels like any.
 */
export function fillWinograd(task: ConvTask): void {
  const { out, geometry } = task
  const { outputHeight, outputWidth } = geometry
  const { groupInputChannels: channels, groupOutputChannels: outputs } = geometry
  const kernels = kernelFactors(task)
  const { down, across } = blockSides(geometry)
  const tiles = down * across
  const band: Band = { channels, rows: 6, cols: across * 4 + 2 }
  const factorsAt = channels * 6 * band.cols
  // Where the last place's channels make no nine, their weights of 0 meet these numbers.
  const end = factorsAt + 36 * channels * tiles
  cells.fill(0, end, end + 8 * tiles)

  for (let top = 0; top < outputHeight; top += down * 4) {
    const rows = Math.min(down * 4, outputHeight - top)
    for (let left = 0; left < outputWidth; left += across * 4) {
      const cols = Math.min(across * 4, outputWidth - left)
      for (let y = 0; y < rows; y += 4) {
        fillBand(band, 6, task, top + y, left)
        spreadTiles(band, across, factorsAt + (y / 4) * across, tiles)
      }
      for (let o = 0; o < outputs; o += 4) {
        multiplyTiles(factorsAt, tiles, channels, kernels, o * 36 * inNines(channels))
        gatherColumns(4 * (tiles + 1))
        for (let i = 0; i < Math.min(4, outputs - o); i++) {
          for (let y = 0; y < rows; y++) {
            const to = rowStart(task, o + i, top + y) + left
            const at = ((y % 4) * 24 + i) * (tiles + 1) + Math.floor(y / 4) * across
            gatherRow(out, to, cols, at, 4 * (tiles + 1), offsetOf(task, o + i), kernelScale)
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

/** The factors of a tile row, [36, channels, tiles] from `to` on, from the band. */
function spreadTiles({ channels, cols }: Band, across: number, to: number, tiles: number): void {
  const step = channels * tiles
  for (let c = 0; c < channels; c++) {
    // Columns first, where they are: neighbouring tiles share two, which are so spread once.
    spreadInputs(c * 6 * cols, cols, 1, cols, c * 6 * cols, cols)
    for (let y = 0; y < 6; y++) {
      spreadInputs((c * 6 + y) * cols, 1, 4, across, to + c * tiles + y * 6 * step, step)
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
  const padded = inNines(channels)
  for (let place = 0; place < 36; place++) {
    const to = place * step
    for (let c = 0; c < padded; c += 9) {
      const at = factorsAt + (place * channels + c) * tiles
      addNineTapsToFour(to, tiles, at, 1, tiles, 3 * tiles, kernels, w + (place * padded + c) * 4)
    }
  }
}

/** Channels with those of weight 0 that make the last nine full. */
function inNines(channels: number): number {
  return Math.ceil(channels / 9) * 9
}

/** The kernels' factors, [fours, 36, nines of channels, 4], times `kernelScale`; what makes fours and nines full is 0. */
function kernelFactors({ weight, geometry, firstChannel }: ConvTask): Float64Array {
  const { groupInputChannels: channels, groupOutputChannels: outputs } = geometry
  const step = inNines(channels) * 4
  const length = Math.ceil(outputs / 4) * 36 * step
  const factors = scratch('weights', length)
  factors.fill(0, 0, length)
  const patch = scratch('patch', 36)
  const columns = patch.subarray(9, 27)
  for (let o = 0; o < outputs; o++) {
    for (let c = 0; c < channels; c++) {
      const from = ((firstChannel + o) * channels + c) * 9
      for (let i = 0; i < 9; i++) patch[i] = weight[from + i]
      for (let x = 0; x < 3; x++) spreadKernel(patch, x, 3, columns, x, 3)
      const to = Math.floor(o / 4) * 36 * step + c * 4 + (o % 4)
      for (let y = 0; y < 6; y++) spreadKernel(columns, y * 3, 1, factors, to + y * 6 * step, step)
    }
  }
  return factors
}
