import type { GridBox } from '#draw/gridBox.ts'

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Where everything of a pair stands. */
export interface PairFigures {
  readonly before: GridBox
  readonly kernel: GridBox
  readonly after: GridBox
  readonly left: GridBox
  /** Under what is left: what its colours stand for. */
  readonly legend: Pick<Area, 'x' | 'y' | 'width'>
  readonly curve: Area
  readonly signs: readonly { readonly text: string; readonly x: number; readonly y: number }[]
}

type Shape = readonly [rows: number, columns: number]

interface Shapes {
  readonly before: Shape
  readonly after: Shape
  readonly side: number
}

/**
 * Where everything stands in a stage of so many pixels, with lines of text so high: before ⋆ kernel = after over the
 * curve and what is left; in a narrow one pictures in two columns over the curve.
 */
export function pairFigures(shapes: Shapes, width: number, height: number, line: number) {
  return width >= 560 ? wide(shapes, width, height, line) : narrow(shapes, width, height, line)
}

function wide(shapes: Shapes, width: number, height: number, line: number): PairFigures {
  const gap = Math.max(2.4 * line, 0.035 * width)
  const caption = 1.4 * line
  const foot = 0.8 * line
  const side = Math.floor(Math.min((width - 20 - 2 * gap) / 3, (height - 2 * (caption + foot)) / 2))
  const left = (width - 3 * side - 2 * gap) / 2
  const x = (column: number) => left + column * (side + gap)
  const top = (height - 2 * (side + caption + foot)) / 2
  const y = (row: number) => top + caption + row * (side + caption + foot)
  const sign = (text: string, column: number) => ({
    text,
    x: x(column) - gap / 2,
    y: y(0) + side / 2,
  })
  const { left: map, legend } = overLegend(shapes.before, x(2), y(1), side, line)
  return {
    before: inside(shapes.before, x(0), y(0), side),
    kernel: inside([shapes.side, shapes.side], x(1), y(0), side),
    after: inside(shapes.after, x(2), y(0), side),
    left: map,
    legend,
    curve: {
      x: Math.max(8, x(0) - 30),
      y: y(1) - caption,
      width: x(2) - gap - Math.max(8, x(0) - 30) + 10,
      height: side + caption,
    },
    signs: [sign('⋆', 1), sign('=', 2)],
  }
}

function narrow(shapes: Shapes, width: number, height: number, line: number): PairFigures {
  const gap = 18
  const caption = 1.4 * line
  const side = Math.floor(Math.min((width - 16 - gap) / 2, (height - 4 - 3 * (caption + 6)) / 3))
  const left = (width - 2 * side - gap) / 2
  const x = (column: number) => left + column * (side + gap)
  const top = Math.max(0, (height - 3 * (side + caption + 6)) / 2)
  const y = (row: number) => top + caption + row * (side + caption + 6)
  const { left: map, legend } = overLegend(shapes.before, x(1), y(1), side, line)
  return {
    before: inside(shapes.before, x(0), y(0), side),
    after: inside(shapes.after, x(1), y(0), side),
    kernel: inside([shapes.side, shapes.side], x(0), y(1), side),
    left: map,
    legend,
    curve: { x: 6, y: y(2) - caption, width: width - 12, height: side + caption },
    signs: [],
  }
}

/** What is left in a square, with room for its legend under it. */
function overLegend(shape: Shape, x: number, y: number, side: number, line: number) {
  const room = 6 + 1.2 * line
  const cell = Math.min(side / shape[1], (side - room) / shape[0])
  const [rows, columns] = shape
  const box = { x: x + (side - columns * cell) / 2, cell, rows, columns }
  const top = y + (side - room - rows * cell) / 2
  return {
    left: { ...box, y: top },
    legend: { x, y: top + rows * cell + 5, width: side },
  }
}

/** A grid of so many cells in the middle of a square. */
function inside([rows, columns]: Shape, x: number, y: number, side: number): GridBox {
  const cell = side / Math.max(rows, columns)
  return {
    x: x + (side - columns * cell) / 2,
    y: y + (side - rows * cell) / 2,
    cell,
    rows,
    columns,
  }
}
