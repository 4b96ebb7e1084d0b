import { paddedIndex } from '#core/padding.ts'
import { tapCol, tapRow } from '#core/windowGeometry.ts'
import type { Band } from './band.ts'
import type { ConvTask } from './convTask.ts'
import { cells } from './scratch.ts'

/**
 * Fills the first `rows` rows of each channel of a band with the input under its padding: from then on a kernel reads
 * plain neighbours, whatever the padding mode, and no loop asks where the image ends. It is also where numbers turn
 * into doubles, once each instead of once for every tap that reads them.
 * @param top the first output row whose window lies in the band, as `left` is the first column
 */
export function fillBand(
  band: Band,
  rows: number,
  { input, inputAt, geometry }: ConvTask,
  top: number,
  left: number,
): void {
  const { inputHeight, inputWidth, paddingMode } = geometry
  const firstRow = tapRow(geometry, top, 0)
  const firstCol = tapCol(geometry, left, 0)
  const { cols } = band
  const start = Math.min(cols, Math.max(0, -firstCol))
  const end = Math.max(start, Math.min(cols, inputWidth - firstCol))
  for (let c = 0; c < band.channels; c++) {
    for (let r = 0; r < rows; r++) {
      const to = (c * band.rows + r) * cols
      const row = paddedIndex(paddingMode, firstRow + r, inputHeight)
      if (row < 0) {
        cells.fill(0, to, to + cols)
        continue
      }
      const line = inputAt + (c * inputHeight + row) * inputWidth
      for (let j = 0; j < cols; j++) {
        if (j === start) j = end
        if (j === cols) break
        const col = paddedIndex(paddingMode, firstCol + j, inputWidth)
        cells[to + j] = col < 0 ? 0 : input[line + col]
      }
      copyRow(to + start, input, line + firstCol + start, end - start)
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
