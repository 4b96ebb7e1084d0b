import { distanceTo, padSide, type PadPoint, type Stroke } from './strokes.ts'

/** A short way that the pen goes in one step. */
export interface Dash {
  readonly erases: boolean
  /** Which stroke it is of. */
  readonly stroke: number
  readonly from: PadPoint
  readonly to: PadPoint
}

/** Cells along a side of the ink: four for a pixel of what the networks get. */
export const inkSide = 112

/** Half the width of the pen and of the eraser, in cells of the ink: two and three pixels are their widths. */
const reach = { pen: 4, eraser: 6 }

/** How far the pen goes in a step, on the pad. */
const dashLength = 2

/** The way of the pen in steps; a point alone is one of no length. */
export function dashesOf(strokes: readonly Stroke[]): Dash[] {
  return strokes.flatMap(({ erases, points }, stroke) => {
    const dashes: Dash[] = []
    points.forEach((to, at) => {
      const from = points[at - 1]
      if (!from) {
        dashes.push({ erases, stroke, from: to, to })
        return
      }
      const count = Math.max(1, Math.round(Math.hypot(to.x - from.x, to.y - from.y) / dashLength))
      const place = (part: number) => ({
        x: from.x + ((to.x - from.x) * part) / count,
        y: from.y + ((to.y - from.y) * part) / count,
      })
      for (let part = 0; part < count; part++)
        dashes.push({ erases, stroke, from: place(part), to: place(part + 1) })
    })
    return dashes
  })
}

/**
 * What has been drawn after so many steps: [112, 112], 0 paper to 1 ink. A cell at the border of a line is partly inked.
 */
export function inkAfter(dashes: readonly Dash[], steps: number): Float32Array {
  const ink = new Float32Array(inkSide ** 2)
  for (const dash of dashes.slice(0, steps)) addDash(ink, dash)
  return ink
}

function addDash(ink: Float32Array, { erases, from, to }: Dash): void {
  const scale = inkSide / padSide
  const inked = ({ x, y }: PadPoint) => ({ x: (x + 0.5) * scale, y: (y + 0.5) * scale })
  const [start, end] = [inked(from), inked(to)]
  const radius = erases ? reach.eraser : reach.pen
  const first = (one: number, other: number) =>
    Math.max(0, Math.floor(Math.min(one, other) - radius - 1))
  const last = (one: number, other: number) =>
    Math.min(inkSide - 1, Math.ceil(Math.max(one, other) + radius + 1))
  for (let row = first(start.y, end.y); row <= last(start.y, end.y); row++)
    for (let column = first(start.x, end.x); column <= last(start.x, end.x); column++) {
      const away = distanceTo({ x: column + 0.5, y: row + 0.5 }, start, end)
      const covered = Math.min(1, Math.max(0, radius + 0.5 - away))
      const at = row * inkSide + column
      ink[at] = erases ? Math.min(ink[at]!, 1 - covered) : Math.max(ink[at]!, covered)
    }
}
