import type { ConvGeometry } from '#core/convGeometry.ts'
import { isPlain3x3 } from './isPlain3x3.ts'
import { addTapsToFour } from './addTapsToFour.ts'
import { allFinite } from './allFinite.ts'
import type { Band } from './band.ts'
import { offsetOf, rowStart, type ConvTask } from './convTask.ts'
import { fillBand } from './fillBand.ts'
import { addNineTapsToFour } from './addNineTapsToFour.ts'
import { scratch, sums } from './scratch.ts'
import { gatherRow, rowScale, spreadInputs, spreadKernel } from './winogradTransforms.ts'

/**
 * Whether Winograd's method pays along the rows alone: 3×3, stride 1, no dilation, four output channels at a time, input
 * channels enough for nine taps in a column, an image of some size, and finite numbers.
 */
export function suitsWinogradRows(input: Float32Array, geometry: ConvGeometry): boolean {
  return (
    isPlain3x3(geometry) &&
    geometry.groupInputChannels >= 3 &&
    geometry.groupOutputChannels % 4 === 0 &&
    geometry.outputHeight >= 8 &&
    geometry.outputWidth >= 16 &&
    geometry.groupInputChannels * geometry.outputWidth <= mostInRow &&
    allFinite(input)
  )
}

/** Cells of a row, over all channels: so many that six rows and their factors fit into `cells`. */
const mostInRow = 1 << 16

/** Doubles of factors at a time: with 256 kB they stay in a core's cache. */
const mostDoubles = 1 << 15

/**
 * Fills `out` with one group of one image of a 3×3 convolution by Winograd's F(4, 3) along the rows: six products for
 * four outputs instead of twelve.
 *
 * What a photograph's three channels want: in two dimensions, as in `fillWinograd`, the transforms would take as long as
 * the products that they save. In one they are short, those of the inputs serve all output channels and three rows each,
 * and between them lies a plain convolution: for each of the six places in a tile, a column of taps over rows and
 * channels. As exact as `fillWinograd`.
 */
export function fillWinogradRows(task: ConvTask): void {
  const { out, geometry } = task
  const { outputHeight, outputWidth } = geometry
  const { groupInputChannels: channels, groupOutputChannels: outputs } = geometry
  const tiles = Math.ceil(outputWidth / 4)
  const cols = tiles * 4 + 2
  const fitting = Math.floor(mostDoubles / (6 * channels * tiles))
  const rows = Math.min(outputHeight + 2, Math.max(6, fitting))
  const band: Band = { channels, rows, cols }
  const kernels = kernelFactors(task)
  const offsets = tapOffsets(channels, tiles)
  const step = 4 * (tiles + 1)

  for (let top = 0; top < outputHeight; top += rows - 2) {
    const count = Math.min(rows - 2, outputHeight - top)
    fillBand(band, count + 2, task, top, 0)
    spreadRows(band, tiles)
    for (let o = 0; o < outputs; o += 4) {
      for (let y = 0; y < count; y++) {
        multiplyRows(band, tiles, y, offsets, kernels, o)
        for (let i = 0; i < 4; i++) {
          const to = rowStart(task, o + i, top + y)
          gatherRow(out, to, outputWidth, i * (tiles + 1), step, offsetOf(task, o + i), rowScale)
        }
      }
    }
  }
}

/** Where a tile's taps lie from its first: row by row, and in each row channel by channel. */
function tapOffsets(channels: number, tiles: number): Int32Array {
  return new Int32Array(channels * 3).map((_, tap) => tap * tiles)
}

/** Fills `sums` with the products of row `y` of output channels o … o + 3, summed over rows and input channels: [6, 4, tiles + 1]. */
function multiplyRows(
  band: Band,
  tiles: number,
  y: number,
  offsets: Int32Array,
  kernels: Float64Array,
  o: number,
): void {
  const { channels, rows } = band
  const step = 4 * (tiles + 1)
  const taps = offsets.length
  sums.fill(0, 0, 6 * step)
  for (let place = 0; place < 6; place++) {
    const at = factorsAt(band) + (place * rows + y) * channels * tiles
    const w = (o * 6 + place * 4) * taps
    const to = place * step
    addNineTapsToFour(to, tiles, at, 1, tiles, 3 * tiles, kernels, w)
    addTapsToFour(to, tiles, at, 1, offsets, 9, taps, kernels, w)
  }
}

/** The kernels' factors, [fours, 6, taps, 4], times `rowScale`; a tap is (row, input channel). */
function kernelFactors({ weight, geometry, firstChannel }: ConvTask): Float64Array {
  const { groupInputChannels: channels, groupOutputChannels: outputs } = geometry
  const taps = channels * 3
  const factors = scratch('weights', outputs * 6 * taps)
  const row = scratch('patch', 3)
  for (let o = 0; o < outputs; o++) {
    for (let tap = 0; tap < taps; tap++) {
      const y = Math.floor(tap / channels)
      const from = ((firstChannel + o) * taps + (tap % channels) * 3 + y) * 3
      for (let i = 0; i < 3; i++) row[i] = weight[from + i]
      const to = (Math.floor(o / 4) * 6 * taps + tap) * 4 + (o % 4)
      spreadKernel(row, 0, 1, factors, to, taps * 4)
    }
  }
  return factors
}

/** The inputs' factors, [6, rows, channels, tiles], behind the band in `cells`. */
function spreadRows(band: Band, tiles: number): void {
  const { channels, rows, cols } = band
  const place = rows * channels * tiles
  let to = factorsAt(band)
  for (let row = 0; row < rows; row++) {
    for (let c = 0; c < channels; c++) {
      spreadInputs((c * rows + row) * cols, 1, 4, tiles, to, place)
      to += tiles
    }
  }
}

function factorsAt({ channels, rows, cols }: Band): number {
  return channels * rows * cols
}
