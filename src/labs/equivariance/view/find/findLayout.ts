import type { GridBox } from '#draw/gridBox.ts'
import type { Arrow } from '#labs/equivariance/view/square/squareLayout.ts'

export interface FindLayout {
  readonly picture: GridBox
  readonly pattern: GridBox
  readonly match: GridBox
  readonly arrow: Arrow
  /** Where the words on what was found stand. */
  readonly words: { readonly x: number; readonly y: number; readonly width: number }
}

/** Lines of text that the scale of colours under the match takes. */
const scaleLines = 2.1

type Size = readonly [rows: number, columns: number]

/** The picture and its match with the pattern between, beside or under one another, whichever is larger. */
export function findLayout(
  picture: Size,
  pattern: Size,
  width: number,
  height: number,
  line: number,
): FindLayout {
  const pad = width < 620 ? 10 : 20
  const head = 1.4 * line
  const foot = 3.2 * line + scaleLines * line
  const between = { across: Math.min(220, 0.2 * width), down: Math.max(4.4 * line, 0.13 * height) }
  const beside = Math.min((width - 2 * pad - between.across) / 2, height - head - foot)
  const under = Math.min(width - 2 * pad, (height - head - foot - between.down) / 2)
  const isWide = beside >= under
  const side = Math.max(24, Math.floor(Math.max(beside, under)))
  const gap = isWide ? between.across : between.down
  const length = 2 * side + gap
  const left = isWide ? (width - length) / 2 : (width - side) / 2
  const top = head + Math.max(0, (height - head - foot - (isWide ? side : length)) / 2)
  const second = isWide ? { x: left + side + gap, y: top } : { x: left, y: top + side + gap }
  const place = ([rows, columns]: Size, x: number, y: number): GridBox => {
    const cell = side / Math.max(rows, columns)
    return {
      x: x + (side - columns * cell) / 2,
      y: y + (side - rows * cell) / 2,
      cell,
      rows,
      columns,
    }
  }
  const [rows, columns] = pattern
  const cell =
    (isWide ? Math.max(gap - 4 * line, 0.6 * gap) : gap - 2 * head) / Math.max(rows, columns)
  const middle = isWide
    ? { x: left + side + gap / 2, y: top + side / 2 }
    : { x: left + side / 2, y: top + side + gap / 2 + 0.2 * line }
  const below = middle.y + (rows * cell) / 2 + 1.1 * line
  const bottom = isWide ? top + side : second.y + side
  return {
    picture: place(picture, left, top),
    match: place(picture, second.x, second.y),
    pattern: {
      x: middle.x - (columns * cell) / 2,
      y: middle.y - (rows * cell) / 2,
      cell,
      rows,
      columns,
    },
    arrow: isWide
      ? { name: 'match', from: [left + side + 8, below], to: [second.x - 8, below] }
      : {
          name: 'match',
          from: [left + 0.82 * side, top + side + 4],
          to: [left + 0.82 * side, second.y - head - 2],
        },
    words: {
      x: isWide ? left : pad,
      y: bottom + scaleLines * line + 5,
      width: isWide ? length : width - 2 * pad,
    },
  }
}
