import { addNineTapsToFour } from './addNineTapsToFour.ts'
import { addTapsToFour } from './addTapsToFour.ts'
import { offsetOf, rowStart, type DirectTask } from './directTask.ts'
import { scratch } from './scratch.ts'
import { storeRow } from './storeRow.ts'

/**
 * Fills row `line` of four output channels from `o` on; its first window begins at `at` in the band, and `offsets` says
 * where its taps lie from there.
 */
export function fillFourRows(
  task: DirectTask,
  o: number,
  line: number,
  at: number,
  offsets: Int32Array,
): void {
  const { out, geometry, band, weights } = task
  const { outputWidth: count, strideHorizontal: stride } = geometry
  const taps = offsets.length
  const w = o * taps
  // One number of scrap after each row: addTapsToFour goes two by two.
  const sums = scratch('sums', 4 * (count + 1))
  sums.fill(0, 0, 4 * (count + 1))
  const rest = taps % 9
  for (let tap = 0; tap < taps - rest; tap += 9) {
    addNineTapsToFour(sums, 0, count, band.data, at, stride, offsets, tap, weights, w)
  }
  addTapsToFour(sums, 0, count, band.data, at, stride, offsets, taps - rest, weights, w)
  for (let i = 0; i < 4; i++) {
    const to = rowStart(task, o + i, line)
    storeRow(out, to, sums, i * (count + 1), count, offsetOf(task, o + i))
  }
}
