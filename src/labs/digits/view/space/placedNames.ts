import { rowTitle } from '#labs/digits/model/netWords.ts'
import { middle, one } from '#parts/volume/planePaths.ts'
import { type Point, projected } from '#parts/volume/projected.ts'
import type { StackLevel } from './stackLayout.ts'
import type { Stack } from './stackUnits.ts'

interface PlacedName extends Point {
  readonly text: string
  /** About so wide, in pixels. */
  readonly width: number
}

/** In lines: a letter, and how far over a level its name stands; over the last one the digits stand between. */
const letter = 0.32
const rise = 0.28
const digitRise = 0.22
const digitLine = 0.74

/** The names of the levels that have room, from the input on: none lies over another or leaves the area. */
export function placedNames(stack: Stack, width: number, line: number): PlacedName[] {
  const { rows, levels, names } = stack
  const placed: PlacedName[] = []
  for (const level of names ? levels : []) {
    const row = rows[level.row]
    const isLast = level.row === rows.length - 1
    const text = !row ? 'input, 28 × 28' : isLast ? '10 answers' : rowTitle(row)
    const wide = letter * line * text.length
    const edge = leftEdge(level, stack)
    const over = rise + (isLast && areDigitsSeen(stack, line) ? digitLine : 0)
    const { x, y } =
      names === 'over'
        ? { x: Math.max(0, Math.min(edge.x, width - wide)), y: edge.top - over * line }
        : { x: 0, y: (edge.top + edge.bottom) / 2 }
    const isFree = placed.every(
      (other) =>
        Math.abs(other.y - y) >= 0.75 * line || other.x >= x + wide || x >= other.x + other.width,
    )
    if (isFree) placed.push({ text, width: wide, x, y })
  }
  return placed
}

/** Over each cell of the last level the digit that it stands for, where they are far enough from each other. */
export function placedDigits(stack: Stack, line: number): Point[] {
  const plane = stack.levels.at(-1)?.planes[0]
  if (!plane || !areDigitsSeen(stack, line)) return []
  return Array.from({ length: plane.columns }, (_, digit) => {
    const ends = [0, 1].map((row) => projected(plane, row, digit + 0.5, stack.orbit).y)
    const { x } = middle(plane, one({ row: 0, column: digit }), stack.orbit)
    return { x, y: Math.min(...ends) - digitRise * line }
  })
}

function areDigitsSeen({ levels, orbit }: Stack, line: number): boolean {
  const plane = levels.at(-1)?.planes[0]
  if (!plane) return false
  const [one, next] = [projected(plane, 0, 0, orbit), projected(plane, 0, 1, orbit)]
  return Math.abs(next.x - one.x) >= 0.55 * line
}

/** The edge of a level that is seen farthest to the left. */
function leftEdge({ planes }: StackLevel, { orbit }: Stack) {
  const corners = planes.flatMap((plane) =>
    [0, plane.rows].map((row) => projected(plane, row, 0, orbit)),
  )
  const x = Math.min(...corners.map((corner) => corner.x))
  const ys = corners.filter((corner) => corner.x < x + 8).map(({ y }) => y)
  return { x, top: Math.min(...ys), bottom: Math.max(...ys) }
}
