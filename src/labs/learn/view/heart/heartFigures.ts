import type { GridBox } from '#draw/gridBox.ts'
import { heartSide } from '#labs/learn/model/heart/heartTask.ts'

export type HeartFigure =
  | 'picture'
  | 'wanted'
  | 'weights'
  | 'kernel'
  | 'denseMade'
  | 'convMade'
  | 'denseDifference'
  | 'convDifference'

export interface HeartFigures {
  readonly boxes: Readonly<Record<HeartFigure, GridBox>>
  readonly curve: { readonly x: number; y: number; width: number; height: number }
  /** The height that all of it takes: more than the stage has where that is low and narrow. */
  readonly taken: number
}

/** In each column a figure over another: what is given, then of each layer its weights, its answer and how wrong it is. */
const columns: readonly (readonly [HeartFigure, HeartFigure])[] = [
  ['picture', 'wanted'],
  ['weights', 'kernel'],
  ['denseMade', 'convMade'],
  ['denseDifference', 'convDifference'],
]

/** Lines of text over a figure. */
const captionLines = 1.6

/**
 * Where everything stands in a stage of so many pixels, with lines of text so high: the dense layer over the
 * convolution, and the curve beside or below them, where they are larger.
 * @param side cells along a side of the kernel
 */
export function heartFigures(
  side: number,
  width: number,
  height: number,
  line: number,
): HeartFigures {
  const gap = Math.max(10, 0.02 * width)
  const caption = captionLines * line
  const isNarrow = width < 560
  const plotHeight = Math.max(9 * line, 0.28 * height)
  const plotWidth = 0.3 * width
  const across = (room: number) => (room - 5 * gap) / 4
  const down = (room: number) => (room - line) / 2 - caption
  const beside = Math.min(across(width - plotWidth), down(height))
  // A narrow stage scrolls where it is too low.
  const below = Math.min(across(width), isNarrow ? Infinity : down(height - plotHeight))
  const isBeside = !isNarrow && beside > below
  const size = Math.floor(Math.max(24, isBeside ? beside : below))
  const figures = 4 * size + 3 * gap
  const rows = 2 * (size + caption)
  const left = (width - figures - (isBeside ? plotWidth + gap : 0)) / 2
  const taken = rows + (isBeside ? 0 : plotHeight + line)
  const top = Math.max(0, (height - taken) / 2)
  const boxes = placed(side, (column, row) => ({
    x: left + column * (size + gap),
    y: top + caption + row * (size + caption),
    size,
  }))
  const curve = isBeside
    ? { x: left + figures + gap, y: top, width: plotWidth, height: rows }
    : { x: left - 4, y: top + rows + line, width: figures + 8, height: plotHeight }
  return { boxes, curve, taken }
}

function placed(
  side: number,
  place: (column: number, row: number) => { x: number; y: number; size: number },
): Record<HeartFigure, GridBox> {
  const boxes = columns.flatMap((pair, column) =>
    pair.map((name, row) => {
      const { x, y, size } = place(column, row)
      const cells = name === 'kernel' ? side : heartSide
      return [name, { x, y, cell: size / cells, rows: cells, columns: cells }] as const
    }),
  )
  return Object.fromEntries(boxes) as Record<HeartFigure, GridBox>
}
