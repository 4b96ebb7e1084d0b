import { centredIn } from '#draw/boxTree.ts'
import type { GridBox } from '#draw/gridBox.ts'
import { type Arrow, gridIn, type Size } from '#labs/equivariance/view/square/squareLayout.ts'

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
  const area = { x: pad, y: head, width: width - 2 * pad, height: height - head - foot }
  const beside = Math.min((area.width - between.across) / 2, area.height)
  const under = Math.min(area.width, (area.height - between.down) / 2)
  const isWide = beside >= under
  const side = Math.max(24, Math.floor(Math.max(beside, under)))
  const gap = isWide ? between.across : between.down
  const square = { rows: 1, columns: 1, cell: side }
  const way = isWide ? 'row' : 'column'
  const [first, second] = centredIn(area, { way, items: [square, square], gap })
  const { x: left, y: top } = first!
  const patternSide = isWide ? Math.max(gap - 4 * line, 0.6 * gap) : gap - 2 * head
  const room = isWide
    ? { x: left + side, y: top, width: gap, height: side }
    : { x: left, y: top + side + 0.2 * line, width: side, height: gap }
  const [rows, columns] = pattern
  const cell = patternSide / Math.max(rows, columns)
  const box = centredIn(room, { rows, columns, cell })[0]!
  const below = box.y + rows * cell + 1.1 * line
  return {
    picture: gridIn({ ...first!, side }, picture),
    match: gridIn({ ...second!, side }, picture),
    pattern: box,
    arrow: isWide
      ? { name: 'match', from: [left + side + 8, below], to: [second!.x - 8, below] }
      : {
          name: 'match',
          from: [left + 0.82 * side, top + side + 4],
          to: [left + 0.82 * side, second!.y - head - 2],
        },
    words: {
      x: isWide ? left : pad,
      y: second!.y + side + scaleLines * line + 5,
      width: isWide ? 2 * side + gap : area.width,
    },
  }
}
