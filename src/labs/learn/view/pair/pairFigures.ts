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
  /** The height that all of it takes: more than the stage has where that is low and narrow. */
  readonly taken: number
}

type Shape = readonly [rows: number, columns: number]

interface Shapes {
  readonly before: Shape
  readonly after: Shape
  readonly side: number
}

/** Pixels of the side of a figure in a narrow stage, at least. */
const leastSide = 112

/**
 * Where everything stands in a stage of so many pixels, with lines of text so high: before ⋆ kernel = after over the
 * curve and what is left, or where the stage is low, beside what is left and over the curve; in a narrow one pictures in two columns over the curve.
 */
export function pairFigures(shapes: Shapes, width: number, height: number, line: number) {
  return width >= 560 ? wide(shapes, width, height, line) : narrow(shapes, width, height, line)
}

function wide(shapes: Shapes, width: number, height: number, line: number): PairFigures {
  const gap = Math.max(2.4 * line, 0.035 * width)
  const caption = 1.4 * line
  const foot = 0.8 * line
  const curve = Math.max(8 * line, 0.3 * height)
  const tall = Math.min((width - 20 - 2 * gap) / 3, (height - 2 * (caption + foot)) / 2)
  // All four in a row, over the curve, where the stage is low.
  const flat = Math.min((width - 16 - 3 * gap) / 4, height - curve - caption - foot)
  const isFlat = flat > tall
  const side = Math.floor(Math.max(tall, flat))
  const columns = isFlat ? 4 : 3
  const left = (width - columns * side - (columns - 1) * gap) / 2
  const x = (column: number) => left + column * (side + gap)
  const row = side + caption + foot
  const top = Math.max(0, (height - (isFlat ? row + curve : 2 * row)) / 2)
  const y = (at: number) => top + caption + at * row
  const sign = (text: string, column: number) => ({
    text,
    x: x(column) - gap / 2,
    y: y(0) + side / 2,
  })
  const from = Math.max(4, x(0) - 30)
  const [leftX, leftY] = isFlat ? [x(3), y(0)] : [x(2), y(1)]
  const { left: map, legend } = overLegend(shapes.before, leftX, leftY, side, line)
  return {
    before: inside(shapes.before, x(0), y(0), side),
    kernel: inside([shapes.side, shapes.side], x(1), y(0), side),
    after: inside(shapes.after, x(2), y(0), side),
    left: map,
    legend,
    curve: isFlat
      ? { x: from, y: top + row, width: width - 2 * from, height: height - top - row }
      : {
          x: from,
          y: y(1) - caption,
          width: x(2) - gap - from + 10,
          height: side + caption,
        },
    signs: [sign('⋆', 1), sign('=', 2)],
    taken: height,
  }
}

function narrow(shapes: Shapes, width: number, height: number, line: number): PairFigures {
  const gap = 18
  const [caption, curve] = [1.4 * line, 8 * line]
  const rows = (height - curve) / 2 - caption - 6
  const side = Math.floor(Math.min((width - 16 - gap) / 2, Math.max(leastSide, rows)))
  const left = (width - 2 * side - gap) / 2
  const x = (column: number) => left + column * (side + gap)
  const y = (row: number) => caption + row * (side + caption + 6)
  const end = 2 * (side + caption + 6)
  const taken = Math.max(height, end + curve)
  const { left: map, legend } = overLegend(shapes.before, x(1), y(1), side, line)
  return {
    before: inside(shapes.before, x(0), y(0), side),
    after: inside(shapes.after, x(1), y(0), side),
    kernel: inside([shapes.side, shapes.side], x(0), y(1), side),
    left: map,
    legend,
    curve: { x: 4, y: end, width: width - 8, height: taken - end },
    signs: [],
    taken,
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
