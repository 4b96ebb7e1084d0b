import type { Side } from '#labs/digits/model/unit.ts'
import type { Area, DigitsFigures } from '#labs/digits/view/digitsFigures.ts'

/** Where a network stands: its name, its answer, and under them its stack. */
export interface NetAreas {
  readonly head: Area
  readonly answer: Area
  readonly stack: Area
}

const gap = 18
/** Lines of text for the name of a network and, where it does not stand under the pad, for its answer. */
const lines = { head: 4, answer: 4.6 }

/** Both networks beside each other, or under each other where it is narrow. */
export function spaceAreas(
  { rest, isNarrow }: Pick<DigitsFigures, 'rest' | 'isNarrow'>,
  line: number,
): Readonly<Record<Side, NetAreas>> {
  const { x, y, width, height } = rest
  const [across, down] = isNarrow ? [width, (height - gap) / 2] : [(width - gap) / 2, height]
  const second = isNarrow ? { x, y: y + down + gap } : { x: x + across + gap, y }
  const areasAt = (corner: { readonly x: number; readonly y: number }): NetAreas => {
    const head = { ...corner, width: across, height: lines.head * line }
    const answer = {
      ...head,
      y: head.y + head.height,
      height: (isNarrow ? 0 : lines.answer) * line,
    }
    const top = answer.y + answer.height
    return { head, answer, stack: { ...answer, y: top, height: corner.y + down - top } }
  }
  return { conv: areasAt({ x, y }), dense: areasAt(second) }
}
