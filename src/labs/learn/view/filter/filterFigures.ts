import type { GridBox } from '#draw/gridBox.ts'

/** A part of the stage, in pixels. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface FilterFigures {
  readonly picture: GridBox
  readonly kernel: GridBox
  /** The handcrafted filter it is most like, where there is room for it. */
  readonly nearest: GridBox | undefined
  readonly made: GridBox
  readonly wanted: GridBox
  readonly difference: GridBox
  readonly curve: Area
  /** Signs between the figures: the operators of the two equations. */
  readonly signs: readonly { readonly text: string; readonly x: number; readonly y: number }[]
}

/** Rows and columns of the grids, in the shape of the picture, the target and the kernel. */
interface Sizes {
  readonly picture: readonly [rows: number, columns: number]
  readonly made: readonly [rows: number, columns: number]
  readonly side: number
}

/**
 * Where everything stands in a stage of so many pixels, with lines of text so high. In a wide one the picture stands
 * before two equations, the one that learns over the one that is wanted; in a narrow one there are two columns.
 */
export function filterFigures(sizes: Sizes, width: number, height: number, line: number) {
  return width >= 560 ? wide(sizes, width, height, line) : narrow(sizes, width, height, line)
}

function wide(sizes: Sizes, width: number, height: number, line: number): FilterFigures {
  const gap = Math.max(2.2 * line, 0.035 * width)
  const caption = 1.3 * line
  const foot = 1.4 * line
  const side = Math.floor(Math.min((width - 20 - 3 * gap) / 4, (height - 2 * (caption + foot)) / 2))
  const left = (width - 4 * side - 3 * gap) / 2
  const x = (column: number) => left + column * (side + gap)
  const top = (height - 2 * (side + caption + foot)) / 2
  const y = (row: number) => top + caption + row * (side + caption + foot)
  const middle = (y(0) + y(1)) / 2
  const sign = (text: string, column: number, row: number) => ({
    text,
    x: x(column) - gap / 2,
    y: y(row) + side / 2,
  })
  return {
    picture: inside(sizes.picture, x(0), middle, side),
    kernel: inside([sizes.side, sizes.side], x(1), y(0), side),
    nearest: inside([sizes.side, sizes.side], x(1), y(1), side),
    made: inside(sizes.made, x(2), y(0), side),
    wanted: inside(sizes.made, x(2), y(1), side),
    difference: inside(sizes.made, x(3), y(0), side),
    curve: {
      x: x(3) - gap / 2,
      y: y(1) - caption,
      width: width - x(3) + gap / 2 - 4,
      height: side + caption + foot,
    },
    signs: [{ text: '⋆', x: x(1) - gap / 2, y: y(0) + side / 2 }, sign('=', 2, 0), sign('−', 3, 0)],
  }
}

function narrow(sizes: Sizes, width: number, height: number, line: number): FilterFigures {
  const gap = 18
  const caption = 1.3 * line
  const side = Math.floor(Math.min((width - 16 - gap) / 2, (height - 4 - 3 * (caption + 6)) / 3))
  const left = (width - 2 * side - gap) / 2
  const x = (column: number) => left + column * (side + gap)
  const top = Math.max(0, (height - 3 * (side + caption + 6)) / 2)
  const y = (row: number) => top + caption + row * (side + caption + 6)
  return {
    picture: inside(sizes.picture, x(0), y(0), side),
    kernel: inside([sizes.side, sizes.side], x(1), y(0), side),
    nearest: undefined,
    made: inside(sizes.made, x(0), y(1), side),
    wanted: inside(sizes.made, x(0), y(2), side),
    difference: inside(sizes.made, x(1), y(1), side),
    curve: { x: x(1) - 8, y: y(2) - caption, width: width - x(1) + 4, height: side + caption },
    signs: [],
  }
}

/** A grid of so many cells in the middle of a square. */
function inside([rows, columns]: readonly [number, number], x: number, y: number, side: number) {
  const cell = side / Math.max(rows, columns)
  return {
    x: x + (side - columns * cell) / 2,
    y: y + (side - rows * cell) / 2,
    cell,
    rows,
    columns,
  }
}
