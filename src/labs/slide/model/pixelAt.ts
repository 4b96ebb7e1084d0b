import type { Cell } from '#draw/gridBox.ts'
import { cellKind } from '#core/cellKind.ts'
import { kindAt } from '#core/windowFrame.ts'
import type { SlideLayer } from './layer.ts'

/** The pixel of the picture that a cell of the padded image is, undefined for padding and inserted zeros. */
export function pixelAt({ frame, plan }: SlideLayer, { row, column }: Cell): Cell | undefined {
  if (kindAt(frame, row, column) !== cellKind.number) return undefined
  return {
    row: (frame.vertical.source[row] ?? 0) / plan.stretch[0],
    column: (frame.horizontal.source[column] ?? 0) / plan.stretch[1],
  }
}

/**
 * Where a cell of the padded image stands, counted from the picture's first: before it −1, −2 … What is no pixel of a
 * transposed convolution is counted in the image with its inserted zeros.
 */
export function inputPlace(layer: SlideLayer, cell: Cell): Cell {
  const { vertical, horizontal } = layer.frame
  return (
    pixelAt(layer, cell) ?? {
      row: cell.row - vertical.before,
      column: cell.column - horizontal.before,
    }
  )
}
