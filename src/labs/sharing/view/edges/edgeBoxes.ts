import type { Tensor } from '#core/tensor.ts'
import type { GridBox } from '#draw/gridBox.ts'

const gap = 24
/** Under each picture, for its caption of one or two lines and its colours. */
const caption = 62
/** Above it, so that its frame is not cut. */
const top = 1

/** The photograph and its edges beside each other, or one above the other where that makes them larger. */
export function edgeBoxes(pixels: Tensor, edges: Tensor, width: number, height: number) {
  const [, rows = 1, columns = 1] = pixels.shape
  const outputColumns = edges.shape[2] ?? 1
  const beside = Math.min((width - gap) / (2 * columns), (height - caption - top) / rows)
  const above = Math.min(width / columns, (height - 2 * caption - top) / (2 * rows))
  const isBeside = beside >= above
  const cell = Math.max(1, isBeside ? beside : above)
  const [wide, tall] = [columns * cell, rows * cell]
  const x = isBeside ? (width - 2 * wide - gap) / 2 : (width - wide) / 2
  const y = isBeside ? Math.max(top, (height - tall - caption) / 2) : top
  const input: GridBox = { x, y, cell, rows, columns }
  const output: GridBox = {
    x: isBeside ? x + wide + gap : x,
    y: isBeside ? y : y + tall + caption,
    cell,
    rows: edges.shape[1] ?? 1,
    columns: outputColumns,
  }
  return { input, output }
}
