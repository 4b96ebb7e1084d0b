import type { Orbit } from '#parts/volume/orbitSetting.ts'
import { type Plane, type Point, projected } from '#parts/volume/projected.ts'

/** The name of a sheet at one of its corners. */
export interface SheetLabel extends Point {
  readonly sheet: number
  readonly anchor: 'start' | 'end'
}

const lineHeight = 13
const charWidth = 6.6
const aside = 4
/** Over a stack its name has this distance, and this room to the upper edge. */
const nameRise = 8
const leastName = 16

/** Where the name of a stack stands: over the middle of what is seen of it. */
export function nameOfStack(planes: readonly Plane[], orbit: Orbit | undefined): Point {
  const corners = planes.flatMap((plane) =>
    [0, plane.rows].flatMap((row) =>
      [0, plane.columns].map((column) => projected(plane, row, column, orbit)),
    ),
  )
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  const x = (Math.min(...xs) + Math.max(...xs)) / 2
  return { x, y: Math.max(leastName, Math.min(...ys) - nameRise) }
}

/**
 * The labels that have room, those asked for first before the others: each at the corner that the sheets before it leave
 * free, which is where the stack leads to.
 */
export function placedLabels(
  planes: readonly Plane[],
  names: readonly string[],
  first: readonly number[],
  orbit: Orbit | undefined,
  stage: { readonly width: number; readonly height: number },
): SheetLabel[] {
  const [front, back] = [planes[0], planes.at(-1)]
  if (!front || !back) return []
  const middle = (plane: Plane) => projected(plane, plane.rows / 2, plane.columns / 2, orbit)
  const isRight = middle(back).x >= middle(front).x
  const isBelow = middle(back).y <= middle(front).y
  const placed: (SheetLabel & { readonly width: number })[] = []
  for (const sheet of new Set([...first, ...planes.keys()])) {
    const plane = planes[sheet]
    if (!plane) continue
    const row = isBelow ? plane.rows : 0
    // What stands before the sheet may reach farther.
    const edges = planes
      .slice(0, sheet + 1)
      .map((each) => projected(each, row, isRight ? each.columns : 0, orbit).x)
    const corner = {
      x: isRight ? Math.max(...edges) : Math.min(...edges),
      y: projected(plane, row, isRight ? plane.columns : 0, orbit).y,
    }
    const width = (names[sheet]?.length ?? 0) * charWidth
    const x = corner.x + (isRight ? aside : -aside)
    const y = corner.y + (isBelow ? lineHeight / 2 : -lineHeight / 2)
    const isIn = isRight ? x + width <= stage.width : x - width >= 0
    const isFree = placed.every(
      (other) =>
        Math.abs(other.y - y) >= lineHeight ||
        Math.abs(other.x - x) >= (isRight === other.x < x ? other.width : width) + aside,
    )
    if (isIn && isFree && y > lineHeight && y < stage.height)
      placed.push({ sheet, x, y, width, anchor: isRight ? 'start' : 'end' })
  }
  return placed.map(({ sheet, x, y, anchor }) => ({ sheet, x, y, anchor }))
}
