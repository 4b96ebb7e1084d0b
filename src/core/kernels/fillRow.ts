import { addFiveTaps } from './addFiveTaps.ts'
import { addSixTaps } from './addSixTaps.ts'
import { addSpacedTaps } from './addSpacedTaps.ts'
import { addTaps } from './addTaps.ts'
import { offsetOf, rowStart, type DirectTask } from './directTask.ts'
import { fillNineTaps } from './fillNineTaps.ts'
import { scratch } from './scratch.ts'
import { storeRow } from './storeRow.ts'

/** Fills row `line` of one output channel; its first window begins at `at` in the band. */
export function fillRow(task: DirectTask, o: number, line: number, at: number): void {
  const { out, geometry, band, weights } = task
  const { kernelHeight, kernelWidth, strideHorizontal, dilationHorizontal } = geometry
  const { data, channels, rows, cols } = band
  const count = geometry.outputWidth
  const to = rowStart(task, o, line)
  const offset = offsetOf(task, o)
  const rowStep = geometry.dilationVertical * cols
  const sliding = strideHorizontal === 1 && dilationHorizontal === 1
  let w = o * channels * kernelHeight * kernelWidth
  if (sliding && channels === 1 && kernelHeight === 3 && kernelWidth === 3) {
    fillNineTaps(out, to, count, data, at, rowStep, weights, w, offset)
    return
  }
  const sums = scratch('sums', count)
  sums.fill(0, 0, count)
  for (let c = 0; c < channels; c++) {
    let from = at + c * rows * cols
    for (let ky = 0; ky < kernelHeight; ky++, from += rowStep, w += kernelWidth) {
      if (sliding) addRow(sums, count, data, from, weights, w, kernelWidth)
      else {
        const [stride, dilation] = [strideHorizontal, dilationHorizontal]
        addSpacedTaps(sums, count, data, from, stride, dilation, weights, w, kernelWidth)
      }
    }
  }
  storeRow(out, to, sums, 0, count, offset)
}

/** A row of any number of taps in pieces of five and six, and what is left. */
function addRow(
  sums: Float64Array,
  count: number,
  band: Float64Array,
  at: number,
  weights: Float64Array,
  w: number,
  taps: number,
): void {
  let tap = 0
  while (taps - tap >= 5) {
    const six = (taps - tap) % 5 > 0
    const add = six ? addSixTaps : addFiveTaps
    add(sums, count, band, at + tap, weights, w + tap)
    tap += six ? 6 : 5
  }
  if (tap < taps) addTaps(sums, count, band, at + tap, weights, w + tap, taps - tap)
}
