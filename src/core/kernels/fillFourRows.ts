import type { ConvGeometry } from '#core/convGeometry.ts'
import { addFiveTapsToFour } from './addFiveTapsToFour.ts'
import { addNineTapsToFour } from './addNineTapsToFour.ts'
import { addTapsToFour } from './addTapsToFour.ts'
import type { Band } from './band.ts'
import { offsetOf, rowStart, type ConvTask } from './convTask.ts'
import { sums } from './scratch.ts'
import { storeRow } from './storeRow.ts'

/** Sums of one channel at a time: four times as many fit into a core's nearest cache. */
const mostSums = 512

/**
 * Fills `rows` rows from `top` on of four output channels from `o` on; the band begins with the first row's windows, and
 * `offsets` says where taps lie from there; `weights` as `packedWeights` has them.
 */
export function fillFourRows(
  task: ConvTask,
  band: Band,
  weights: Float64Array,
  o: number,
  top: number,
  rows: number,
  offsets: Int32Array,
): void {
  const { out, geometry } = task
  const count = geometry.outputWidth
  const step = geometry.strideVertical * band.cols
  // It takes a while to read the weights of kernels five wide: short rows are summed several at a time.
  const most = geometry.kernelWidth === 5 ? Math.max(1, Math.floor(mostSums / count)) : 1
  for (let y = 0; y < rows; y += most) {
    const lines = Math.min(most, rows - y)
    const plane = lines * count
    // One number of scrap after each channel: addTapsToFour goes two by two.
    sums.fill(0, 0, 4 * (plane + 1))
    addAllTaps(geometry, band, weights, o, lines, y * step, step, offsets)
    for (let i = 0; i < 4; i++) {
      const to = rowStart(task, o + i, top + y)
      storeRow(out, to, i * (plane + 1), plane, offsetOf(task, o + i))
    }
  }
}

/** Adds all products of some rows whose windows begin at `at` and then `lineStep` apart. */
function addAllTaps(
  geometry: ConvGeometry,
  band: Band,
  weights: Float64Array,
  o: number,
  lines: number,
  at: number,
  lineStep: number,
  offsets: Int32Array,
): void {
  const { outputWidth: count, strideHorizontal: stride } = geometry
  const { kernelHeight, kernelWidth, dilationHorizontal } = geometry
  const taps = offsets.length
  const w = o * taps
  if (kernelHeight === 3 && kernelWidth === 3) {
    const rowStep = geometry.dilationVertical * band.cols
    for (let tap = 0; tap < taps; tap += 9) {
      const from = at + offsets[tap]
      addNineTapsToFour(0, count, from, stride, dilationHorizontal, rowStep, weights, w + tap * 4)
    }
    return
  }
  // A kernel of 1×1 is a line through the channels.
  const isPoint = kernelHeight * kernelWidth === 1
  const colStep = isPoint ? band.rows * band.cols : dilationHorizontal
  const line = isPoint || kernelWidth < 5 ? taps : kernelWidth
  const fives = isPoint || kernelWidth >= 5 ? line - (line % 5) : 0
  for (let tap = 0; tap < taps; tap += line) {
    for (let i = tap; i < tap + fives; i += 5) {
      addFiveTapsToFour(
        lines,
        count,
        at + offsets[i],
        lineStep,
        stride,
        colStep,
        weights,
        w + i * 4,
      )
    }
    addTapsToFour(0, count, at, stride, offsets, tap + fives, tap + line, weights, w)
  }
}
