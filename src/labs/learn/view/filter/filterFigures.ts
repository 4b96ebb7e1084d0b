import type { GridBox } from '#draw/gridBox.ts'

/** A part of the stage, in pixels. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface FilterFigures {
  readonly isWide: boolean
  /** How wide a caption may be, in pixels, where another figure stands beside; undefined where no wider than its grid. */
  readonly room: number | undefined
  readonly picture: GridBox
  readonly kernel: GridBox
  /** The handcrafted filter it is most like. */
  readonly nearest: GridBox
  readonly made: GridBox
  readonly wanted: GridBox
  readonly difference: GridBox
  readonly curve: Area
  /** Where the error stands in large digits. */
  readonly error: Area
  /** Signs between the figures: the operators of the equation. */
  readonly signs: readonly { readonly text: string; readonly x: number; readonly y: number }[]
  /** The height that all of it takes: more than the stage has where that is low and narrow. */
  readonly taken: number
}

/** Rows and columns of the grids, in the shape of the picture, the target and the kernel. */
interface Sizes {
  readonly picture: readonly [rows: number, columns: number]
  readonly made: readonly [rows: number, columns: number]
  readonly side: number
}

/** The kernel that learns is larger than what stands around it, by so much. */
const hero = 1.4

/**
 * Where everything stands in a stage of so many pixels, with lines of text so high. In a wide one the equation that
 * learns stands over what it is held against; in a narrow one both kernels stand beside the picture, over the results.
 */
export function filterFigures(sizes: Sizes, width: number, height: number, line: number) {
  return width >= 560 ? wide(sizes, width, height, line) : narrow(sizes, width, height, line)
}

function wide(sizes: Sizes, width: number, height: number, line: number): FilterFigures {
  const least = Math.max(1.8 * line, 0.03 * width)
  const caption = 1.4 * line
  const foot = 2.6 * line
  const across = (width - 20 - 3 * least) / (3 + hero)
  const down = (height - 2 * caption - foot - line) / (1 + hero)
  const side = Math.max(24, Math.floor(Math.min(across, down)))
  const kernel = Math.floor(hero * side)
  const gap = Math.max(least, Math.min(4.5 * line, (width - 20 - 3 * side - kernel) / 3))
  const left = (width - 3 * side - kernel - 3 * gap) / 2
  const top = Math.max(0, (height - kernel - side - 2 * caption - foot - line) / 2) + caption
  const [x0, x1] = [left, left + side + gap]
  const [x2, x3] = [x1 + kernel + gap, x1 + kernel + side + 2 * gap]
  const upper = top + (kernel - side) / 2
  const lower = top + kernel + line + caption
  const square = [sizes.side, sizes.side] as const
  const middle = top + kernel / 2
  return {
    isWide: true,
    room: side + gap / 2 - 4,
    picture: inside(sizes.picture, x0, upper, side),
    kernel: inside(square, x1, top, kernel),
    nearest: inside(square, x1 + (kernel - side) / 2, lower, side),
    made: inside(sizes.made, x2, upper, side),
    wanted: inside(sizes.made, x2, lower, side),
    difference: inside(sizes.made, x3, upper, side),
    curve: {
      x: x3 - gap / 2,
      y: lower - caption,
      width: width - x3 + gap / 2 - 4,
      height: side + caption + foot,
    },
    error: { x: x0, y: lower, width: side, height: side },
    signs: [
      { text: '⋆', x: x1 - gap / 2, y: middle },
      { text: '=', x: x2 - gap / 2, y: middle },
    ],
    taken: height,
  }
}

function narrow(sizes: Sizes, width: number, height: number, line: number): FilterFigures {
  const [edge, gap] = [8, 12]
  const caption = 1.4 * line
  const side = Math.floor((width - 2 * edge - 2 * gap) / 3)
  const column = (at: number) => edge + at * (side + gap)
  const upper = caption
  const lower = upper + side + caption + 4
  const end = lower + side + 6
  const rest = Math.max(7.7 * line, height - end)
  const square = [sizes.side, sizes.side] as const
  return {
    isWide: false,
    room: undefined,
    picture: inside(sizes.picture, column(0), upper, side),
    kernel: inside(square, column(1), upper, side),
    nearest: inside(square, column(2), upper, side),
    made: inside(sizes.made, column(0), lower, side),
    wanted: inside(sizes.made, column(1), lower, side),
    difference: inside(sizes.made, column(2), lower, side),
    curve: { x: column(1) - 8, y: end, width: width - column(1) + 4, height: rest },
    error: { x: column(0), y: end, width: side, height: rest },
    signs: [],
    taken: end + rest,
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
