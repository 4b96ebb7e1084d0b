import type { ConvGeometry } from '#core/convGeometry.ts'
import { addHalvingTapsToFour } from './addHalvingTapsToFour.ts'
import { addNineTapsToFour } from './addNineTapsToFour.ts'
import { addTapsToFour } from './addTapsToFour.ts'
import { offsetOf, rowStart, type DirectTask } from './directTask.ts'
import { sums } from './scratch.ts'
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
  sums.fill(0, 0, 4 * (count + 1))
  if (isHalving(geometry)) {
    const rowStep = geometry.dilationVertical * band.cols
    for (let tap = 0; tap < taps; tap += 9) {
      addHalvingTapsToFour(count, at + offsets[tap], rowStep, weights, w + tap * 4)
    }
  } else {
    const rest = taps % 9
    for (let tap = 0; tap < taps - rest; tap += 9) {
      addNineTapsToFour(count, at, stride, offsets, tap, weights, w)
    }
    addTapsToFour(0, count, at, stride, offsets, taps - rest, weights, w)
  }
  for (let i = 0; i < 4; i++) {
    const to = rowStart(task, o + i, line)
    storeRow(out, to, i * (count + 1), count, offsetOf(task, o + i))
  }
}

/** Whether a row's windows are 3×3, two cells apart, and not dilated along it. */
function isHalving(geometry: ConvGeometry): boolean {
  return (
    geometry.kernelHeight === 3 &&
    geometry.kernelWidth === 3 &&
    geometry.strideHorizontal === 2 &&
    geometry.dilationHorizontal === 1
  )
}
