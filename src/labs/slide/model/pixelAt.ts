import { cellKind } from '#core/cellKind.ts'
import { kindAt } from '#core/windowFrame.ts'
import type { Cell } from '#draw/gridBox.ts'
import { cellText, spokenNumber } from '#draw/numberWords.ts'
import { frameValue } from '#core/windowTerms.ts'
import type { SlideLayer } from './layer.ts'
import { originOf } from './readers.ts'

/** The pixel of the picture that a cell of the padded input is, undefined for padding and inserted zeros. */
export function pixelAt({ frame, plan }: SlideLayer, { row, column }: Cell): Cell | undefined {
  if (kindAt(frame, row, column) !== cellKind.number) return undefined
  return {
    row: (frame.vertical.source[row] ?? 0) / plan.stretch[0],
    column: (frame.horizontal.source[column] ?? 0) / plan.stretch[1],
  }
}

/**
 * Where a cell of the padded input stands, counted from the picture's first: before it −1, −2 … What is no pixel of a
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

/** "row 3, column 5: 128"; in the padding also whose copy it is: "padding, row 0, column 1: copy of row 8, column 1: 10". */
export function inputText(layer: SlideLayer, channel: number, cell: Cell): string {
  const value = spokenNumber(frameValue(layer, channel, cell.row, cell.column))
  const kind = kindAt(layer.frame, cell.row, cell.column)
  const place = cellText(inputPlace(layer, cell))
  if (kind === cellKind.number) return `${place}: ${value}`
  if (kind === cellKind.inserted) return `inserted zero, ${place} of the spread image`
  const origin = originOf(layer, cell)
  const copy = origin ? `copy of ${cellText(inputPlace(layer, origin))}: ` : ''
  return `padding, ${place}: ${copy}${value}`
}
