import { addFiveTapsToFour } from './addFiveTapsToFour.ts'
import { offsetOf, rowStart, type DirectTask } from './directTask.ts'
import { sums } from './scratch.ts'
import { storeRow } from './storeRow.ts'

/** Sums of one channel at a time: four times as many fit into a core's nearest cache. */
const mostSums = 512

/**
 * Fills `rows` rows from `top` on of four output channels from `o` on, for kernels five wide with stride and dilation 1;
 * the band begins with the first row's windows, and `offsets` says where taps lie from there. Short rows are summed
 * several at a time, as it takes a while to read the weights.
 */
export function fillFourFiveWide(
  task: DirectTask,
  o: number,
  top: number,
  rows: number,
  offsets: Int32Array,
): void {
  const { out, geometry, band, weights } = task
  const count = geometry.outputWidth
  const step = geometry.strideVertical * band.cols
  const most = Math.max(1, Math.floor(mostSums / count))
  for (let y = 0; y < rows; y += most) {
    const lines = Math.min(most, rows - y)
    const plane = lines * count
    sums.fill(0, 0, 4 * plane)
    for (let tap = 0; tap < offsets.length; tap += 5) {
      const at = y * step + offsets[tap]
      const w = o * offsets.length + tap * 4
      addFiveTapsToFour(lines, count, at, step, weights, w)
    }
    for (let i = 0; i < 4; i++) {
      const to = rowStart(task, o + i, top + y)
      storeRow(out, to, i * plane, plane, offsetOf(task, o + i))
    }
  }
}
