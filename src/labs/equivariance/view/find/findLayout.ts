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
  const area = { width: width - 2 * pad, height: height - head - foot }
  const beside = Math.min((area.width - between.across) / 2, area.height)
  const under = Math.min(area.width, (area.height - between.down) / 2)
  const isWide = beside >= under
  const side = Math.max(24, Math.floor(Math.max(beside, under)))
  const gap = isWide ? between.across : between.down
  const [across, down] = isWide ? [side + gap, 0] : [0, side + gap]
  const left = (width - across - side) / 2
  const top = head + Math.max(0, (area.height - down - side) / 2)
  const second = { x: left + across, y: top + down }
  // The pattern stands in the middle between both.
  const patternSide = isWide ? Math.max(gap - 4 * line, 0.6 * gap) : gap - 2 * head
  const inset = (side - patternSide) / 2
  const box = gridIn(
    {
      x: left + across / 2 + inset,
      y: top + down / 2 + inset + (isWide ? 0 : 0.2 * line),
      side: patternSide,
    },
    pattern,
  )
  const below = box.y + box.rows * box.cell + 1.1 * line
  return {
    picture: gridIn({ x: left, y: top, side }, picture),
    match: gridIn({ ...second, side }, picture),
    pattern: box,
    arrow: isWide
      ? { name: 'match', from: [left + side + 8, below], to: [second.x - 8, below] }
      : {
          name: 'match',
          from: [left + 0.82 * side, top + side + 4],
          to: [left + 0.82 * side, second.y - head - 2],
        },
    words: {
      x: isWide ? left : pad,
      y: second.y + side + scaleLines * line + 5,
      width: isWide ? 2 * side + gap : area.width,
    },
  }
}
