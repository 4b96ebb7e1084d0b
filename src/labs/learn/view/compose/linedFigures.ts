import type { GridBox } from '#draw/gridBox.ts'
import type { ComposeFigures, FigureName, Shape } from './composeFigure.ts'

/** Rows of figures, and what is said between those of each. */
export interface FigureLines {
  readonly rows: readonly (readonly FigureName[])[]
  readonly signs?: readonly (readonly string[])[]
}

interface Sizes {
  /** Of a figure, between two beside each other, and over each, in pixels. */
  readonly side: number
  readonly gap: number
  readonly head: number
  /** The least height of the curve. */
  readonly curve: number
}

/** Rows of figures over the curve, in a stage of so many pixels or, where that is too low, in a taller one. */
export function linedFigures(
  { rows, signs = [] }: FigureLines,
  shapes: Readonly<Record<FigureName, Shape>>,
  { side, gap, head, curve }: Sizes,
  width: number,
  height: number,
): ComposeFigures {
  const most = Math.max(...rows.map((names) => names.length))
  const left = (width - most * side - (most - 1) * gap) / 2
  const x = (column: number) => left + column * (side + gap)
  const y = (row: number) => head + row * (side + head)
  const end = rows.length * (side + head)
  const boxes: ComposeFigures['boxes'] = {}
  for (const [row, names] of rows.entries())
    for (const [column, name] of names.entries())
      boxes[name] = inSquare(shapes[name], x(column), y(row), side)
  const taken = end + Math.max(curve, height - end)
  return {
    boxes,
    curve: { x: 2, y: end + 6, width: width - 4, height: taken - end - 6 },
    signs: signs.flatMap((texts, row) =>
      texts.map((text, at) => ({ text, x: x(at + 1) - gap / 2, y: y(row) + side / 2 })),
    ),
    taken,
  }
}

/** A grid of so many cells in the middle of a square. */
export function inSquare([rows, columns]: Shape, x: number, y: number, side: number): GridBox {
  const cell = side / Math.max(rows, columns)
  return {
    x: x + (side - columns * cell) / 2,
    y: y + (side - rows * cell) / 2,
    cell,
    rows,
    columns,
  }
}
