import type { GridBox } from '#draw/gridBox.ts'
import { inputSide } from '#labs/digits/model/preparation.ts'
import type { Side } from '#labs/digits/model/unit.ts'
import { type Area, restHeight } from '#labs/digits/view/digitsFigures.ts'

/** At most so many digits are shown of those that are near. */
export const nearShown = 5

export interface DoubtFigures {
  readonly answers: Readonly<Record<Side, { readonly title: Area; readonly bars: Area }>>
  /** What the networks get, then the digits near it. */
  readonly pictures: readonly GridBox[]
  /** Where the distance stands among those that are usual, with what that says over it. */
  readonly heading: Area
  readonly scale: Area
}

const gap = 18
/** Pictures beside and under each other: what the networks get, and five or three near digits. */
const forms = [
  { across: 3, rows: 2 },
  { across: 4, rows: 1 },
] as const
/** Lines of text of each part; in a narrow stage the answers are under the pad. */
const lines = { title: 1.5, bars: 5.4, caption: 1.5, heading: 1.5, least: 5.6, most: 11 }

/** How high the view is in a narrow stage. */
export function narrowDoubtHeight(width: number, line: number): number {
  const pictures = 2 * (widest(width, forms[0].across) + lines.caption * line)
  return restHeight(pictures + (2 * lines.heading + lines.most + 1) * line, line)
}

/** The answers, the digits that are near, and under them how usual their distance is. */
export function doubtFigures(area: Area, line: number, isNarrow: boolean): DoubtFigures {
  const { x, y, height } = area
  const width = area.width - 4
  const half = (width - gap) / 2
  const [title, bars] = isNarrow ? [0, 0] : [lines.title * line, lines.bars * line]
  const answer = (left: number) => ({
    title: { x: left, y, width: half, height: title },
    bars: { x: left, y: y + title, width: half, height: bars },
  })
  const first = y + title + bars + (isNarrow ? 0 : 0.4 * line)
  const caption = lines.caption * line
  const heading = lines.heading * line * (isNarrow ? 2 : 1)
  const room = y + height - first - heading - (isNarrow ? lines.most : lines.least) * line
  const sideOf = ({ across, rows }: (typeof forms)[number]) =>
    Math.min(widest(width, across), room / rows - caption - 0.4 * line)
  const form = sideOf(forms[0]) < sideOf(forms[1]) ? forms[1] : forms[0]
  const { across, rows } = form
  const side = Math.max(28, sideOf(form))
  const apart = Math.min((width - side) / (across - 1), 1.4 * side)
  const pictures = Array.from({ length: across * rows }, (_, at) => ({
    x: x + (at % across) * apart,
    y: first + caption + Math.floor(at / across) * (side + caption),
    cell: side / inputSide,
    rows: inputSide,
    columns: inputSide,
  }))
  const under = first + rows * (side + caption) + 0.4 * line
  return {
    answers: { conv: answer(x), dense: answer(x + half + gap) },
    pictures,
    heading: { x, y: under, width, height: heading },
    scale: {
      x,
      y: under + heading,
      width,
      height: Math.min(lines.most * line, y + height - under - heading),
    },
  }
}

/** The side of pictures that take the whole width. */
function widest(width: number, across: number): number {
  return (width - 12 * (across - 1)) / across
}
