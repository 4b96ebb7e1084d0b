import { padSide, type PadPoint, type Stroke } from './strokes.ts'

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

/** What has been drawn so far, to be drawn on: one for a lab, as its cells are many. */
export interface Pad {
  /** [112, 112], 0 paper to 1 ink. A cell at the border of a line is partly inked. */
  readonly ink: Float32Array
  /** Room for the sums that a preparation needs. */
  readonly sums: Float64Array
  /** What has been drawn on it: so many of these. */
  dashes: readonly Dash[]
  steps: number
}

/** Cells along a side of a table of sums: one more than the ink has. */
export const sumSide = inkSide + 1

/** A pad with nothing on it. */
export function emptyPad(): Pad {
  const ink = new Float32Array(inkSide ** 2)
  return { ink, sums: new Float64Array(sumSide ** 2), dashes: [], steps: 0 }
}

/** Brings a pad to what has been drawn after so many steps; where it is the beginning of that, it is gone on from there. */
export function drawOn(pad: Pad, dashes: readonly Dash[], steps: number): void {
  const most = Math.min(steps, dashes.length)
  const isBeginning = pad.steps <= most && beginAlike(dashes, pad.dashes, pad.steps)
  if (!isBeginning) pad.ink.fill(0)
  for (let at = isBeginning ? pad.steps : 0; at < most; at++) addDash(pad.ink, dashes[at]!)
  pad.dashes = dashes
  pad.steps = most
}

function beginAlike(one: readonly Dash[], other: readonly Dash[], count: number): boolean {
  if (one === other) return true
  for (let at = 0; at < count; at++) {
    const [a, b] = [one[at]!, other[at]!]
    const isSame =
      a === b ||
      (a.erases === b.erases &&
        a.from.x === b.from.x &&
        a.from.y === b.from.y &&
        a.to.x === b.to.x &&
        a.to.y === b.to.y)
    if (!isSame) return false
  }
  return true
}

function addDash(ink: Float32Array, { erases, from, to }: Dash): void {
  const scale = inkSide / padSide
  const radius = erases ? reach.eraser : reach.pen
  const [x, y] = [(from.x + 0.5) * scale, (from.y + 0.5) * scale]
  const [across, down] = [(to.x - from.x) * scale, (to.y - from.y) * scale]
  const inverse = 1 / (across ** 2 + down ** 2 || 1)
  const far = radius + 1
  const top = Math.max(0, Math.floor(Math.min(y, y + down) - far))
  const bottom = Math.min(inkSide - 1, Math.ceil(Math.max(y, y + down) + far))
  const left = Math.max(0, Math.floor(Math.min(x, x + across) - far))
  const right = Math.min(inkSide - 1, Math.ceil(Math.max(x, x + across) + far))
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const dx = column + 0.5 - x
      const dy = row + 0.5 - y
      const along = Math.min(1, Math.max(0, (dx * across + dy * down) * inverse))
      const away = Math.sqrt((dx - along * across) ** 2 + (dy - along * down) ** 2)
      const covered = Math.min(1, radius + 0.5 - away)
      if (covered <= 0) continue
      const at = row * inkSide + column
      ink[at] = erases ? Math.min(ink[at]!, 1 - covered) : Math.max(ink[at]!, covered)
    }
}
