import { addFiveTapsToFour } from './addFiveTapsToFour.ts'
import { addNineTapsToFour } from './addNineTapsToFour.ts'
import { offsetOf, rowStart, type DirectTask } from './directTask.ts'
import { scratch } from './scratch.ts'
import { storeRow } from './storeRow.ts'
import { sumTapsForFour } from './sumTapsForFour.ts'

/** Fills row `line` of four output channels from `o` on; its first window begins at `at` in the band. */
export function fillFourRows(
  task: DirectTask,
  o: number,
  line: number,
  at: number,
  offsets: Int32Array,
): void {
  const { out, geometry, band, weights } = task
  const { kernelHeight, kernelWidth, strideHorizontal: stride } = geometry
  const { data, channels, rows, cols } = band
  const count = geometry.outputWidth
  // One number of scrap after each row: sumTapsForFour goes two by two.
  const sums = scratch('sums', 4 * (count + 1))
  const w = o * offsets.length
  const rowStep = geometry.dilationVertical * cols
  if (kernelHeight === 3 && kernelWidth === 3) {
    const colStep = geometry.dilationHorizontal
    sums.fill(0, 0, 4 * (count + 1))
    for (let c = 0; c < channels; c++) {
      const from = at + c * rows * cols
      addNineTapsToFour(sums, count, data, from, rowStep, colStep, stride, weights, w + c * 36)
    }
  } else if (kernelWidth === 5 && stride === 1 && geometry.dilationHorizontal === 1) {
    sums.fill(0, 0, 4 * (count + 1))
    let wk = w
    for (let c = 0; c < channels; c++) {
      for (let ky = 0; ky < kernelHeight; ky++, wk += 20) {
        addFiveTapsToFour(sums, count, data, at + c * rows * cols + ky * rowStep, weights, wk)
      }
    }
  } else sumTapsForFour(sums, count, data, at, stride, offsets, weights, w)
  for (let i = 0; i < 4; i++) {
    const to = rowStart(task, o + i, line)
    storeRow(out, to, sums, i * (count + 1), count, offsetOf(task, o + i))
  }
}
