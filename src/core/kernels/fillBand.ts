import { paddedIndex } from '#core/padding.ts'
import type { WindowGeometry } from '#core/windowGeometry.ts'
import type { Band } from './band.ts'
import { cells } from './scratch.ts'

/**
 * Fills the first `rows` rows of each channel of a band with the input under its padding: from then on a kernel reads
 * plain neighbours, whatever the padding mode, and no loop asks where the image ends. It is also where numbers turn
 * into doubles, once each instead of once for every tap that reads them.
 * @param inputAt where the first channel begins in `input`
 * @param firstRow the input row that the band begins with; like `firstCol` it may lie outside, in the padding
 */
export function fillBand(
  band: Band,
  rows: number,
  input: Float32Array,
  inputAt: number,
  firstRow: number,
  firstCol: number,
  { inputHeight, inputWidth, paddingMode }: WindowGeometry,
): void {
  const { cols } = band
  const left = Math.min(cols, Math.max(0, -firstCol))
  const right = Math.max(left, Math.min(cols, inputWidth - firstCol))
  for (let c = 0; c < band.channels; c++) {
    for (let r = 0; r < rows; r++) {
      const to = (c * band.rows + r) * cols
      const row = paddedIndex(paddingMode, firstRow + r, inputHeight)
      if (row < 0) {
        cells.fill(0, to, to + cols)
        continue
      }
      const line = inputAt + (c * inputHeight + row) * inputWidth
      for (let j = 0; j < left; j++) {
        const col = paddedIndex(paddingMode, firstCol + j, inputWidth)
        cells[to + j] = col < 0 ? 0 : input[line + col]
      }
      copyRow(to + left, input, line + firstCol + left, right - left)
      for (let j = right; j < cols; j++) {
        const col = paddedIndex(paddingMode, firstCol + j, inputWidth)
        cells[to + j] = col < 0 ? 0 : input[line + col]
      }
    }
  }
}

function copyRow(to: number, input: Float32Array, from: number, count: number): void {
  // From about here on the engine's own loop makes up for the view that it needs.
  if (count >= 64) {
    cells.set(input.subarray(from, from + count), to)
    return
  }
  let a = to | 0
  let b = from | 0
  const end = (a + count) | 0
  const last = (end - 3) | 0
  while (a < last) {
    cells[a] = input[b]
    cells[(a + 1) | 0] = input[(b + 1) | 0]
    cells[(a + 2) | 0] = input[(b + 2) | 0]
    cells[(a + 3) | 0] = input[(b + 3) | 0]
    a = (a + 4) | 0
    b = (b + 4) | 0
  }
  while (a < end) {
    cells[a] = input[b]
    a = (a + 1) | 0
    b = (b + 1) | 0
  }
}
