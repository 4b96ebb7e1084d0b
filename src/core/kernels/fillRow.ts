import { addFiveTaps } from './addFiveTaps.ts'
import { addSixTaps } from './addSixTaps.ts'
import { addSpacedTaps } from './addSpacedTaps.ts'
import { addTaps } from './addTaps.ts'
import type { Band } from './band.ts'
import { offsetOf, rowStart, type ConvTask } from './convTask.ts'
import { fillNineTaps } from './fillNineTaps.ts'
import { sums } from './scratch.ts'
import { storeRow } from './storeRow.ts'

/** Fills row `line` of one output channel; its first window begins at `at` in the band; `weights` as `packedWeights` has them. */
export function fillRow(
  task: ConvTask,
  band: Band,
  weights: Float64Array,
  o: number,
  line: number,
  at: number,
): void {
  const { out, geometry } = task
  const { kernelHeight, kernelWidth, strideHorizontal, dilationHorizontal } = geometry
  const { channels, rows, cols } = band
  const count = geometry.outputWidth
  const to = rowStart(task, o, line)
  const offset = offsetOf(task, o)
  const rowStep = geometry.dilationVertical * cols
  const sliding = strideHorizontal === 1 && dilationHorizontal === 1
  let w = o * channels * kernelHeight * kernelWidth
  if (sliding && channels === 1 && kernelHeight === 3 && kernelWidth === 3) {
    fillNineTaps(out, to, count, at, rowStep, weights, w, offset)
    return
  }
  sums.fill(0, 0, count)
  for (let c = 0; c < channels; c++) {
    let from = at + c * rows * cols
    for (let ky = 0; ky < kernelHeight; ky++, from += rowStep, w += kernelWidth) {
      if (sliding) addRow(count, from, weights, w, kernelWidth)
      else {
        const [stride, dilation] = [strideHorizontal, dilationHorizontal]
        addSpacedTaps(count, from, stride, dilation, weights, w, kernelWidth)
      }
    }
  }
  storeRow(out, to, 0, count, offset)
}

/** A row of any number of taps in pieces of five and six, and what is left. */
function addRow(count: number, at: number, weights: Float64Array, w: number, taps: number): void {
  let tap = 0
  while (taps - tap >= 5) {
    const six = (taps - tap) % 5 > 0
    const add = six ? addSixTaps : addFiveTaps
    add(count, at + tap, weights, w + tap)
    tap += six ? 6 : 5
  }
  if (tap < taps) addTaps(count, at + tap, weights, w + tap, taps - tap)
}
