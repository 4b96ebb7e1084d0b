import type { Turn } from './view.ts'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A point of space in pixels: right, down and away from the viewer, from the middle of its stack. */
export interface Point3 extends Point {
  readonly z: number
}

/** A sheet of cells in space that faces the viewer before anything is turned. */
export interface Plane {
  /** The middle of its stack on the screen. */
  readonly centre: Point
  /** How far behind that middle the sheet stands. */
  readonly z: number
  readonly cell: number
  readonly rows: number
  readonly columns: number
}

/** How stacks are seen when nobody has turned them, and how far they can be turned, in degrees. */
export const firstTurn: Turn = { yaw: 32, pitch: 17 }
const mostTurn: Turn = { yaw: 72, pitch: 60 }

/** From the eye to the middle of a stack, in pixels. */
const distance = 1500
/** How far a sheet is moved aside in the flat view, as a part of how far it is behind. */
const slant = 0.42

/** The turn within its bounds. */
export function boundedTurn({ yaw, pitch }: Turn): Turn {
  const held = (angle: number, most: number) => Math.min(most, Math.max(-most, angle))
  return { yaw: held(yaw, mostTurn.yaw), pitch: held(pitch, mostTurn.pitch) }
}

/**
 * A point seen in perspective, as x and y over w, from the middle of its stack. Without a turn it is seen flat: from the
 * front, what is behind moved aside.
 */
function seen({ x, y, z }: Point3, turn: Turn | undefined): Point & { readonly w: number } {
  if (!turn) return { x: x + slant * z, y: y - slant * z, w: 1 }
  const [yaw, pitch] = [radians(turn.yaw), radians(turn.pitch)]
  const across = Math.cos(yaw) * x + Math.sin(yaw) * z
  const behind = Math.cos(yaw) * z - Math.sin(yaw) * x
  return {
    x: across,
    y: Math.cos(pitch) * y - Math.sin(pitch) * behind,
    w: 1 + (Math.cos(pitch) * behind + Math.sin(pitch) * y) / distance,
  }
}

/** Where a place of a sheet, counted in cells from its corner, is on the screen. */
export function projected(plane: Plane, row: number, column: number, turn?: Turn): Point {
  const { x, y, w } = seen(spaceOf(plane, row, column), turn)
  return { x: plane.centre.x + x / w, y: plane.centre.y + y / w }
}

/** The twelve numbers that matter of the CSS matrix that lays a sheet, drawn flat with its corner at 0, 0, into space. */
export function planeMatrix(plane: Plane, turn: Turn | undefined): string {
  const [x, y, w] = homography(plane, turn)
  const scale = plane.cell
  return `matrix3d(${[x.ofColumn / scale, y.ofColumn / scale, 0, w.ofColumn / scale, x.ofRow / scale, y.ofRow / scale, 0, w.ofRow / scale, 0, 0, 1, 0, x.at0, y.at0, 0, w.at0].join(',')})`
}

/** The row and column of a sheet under a point of the screen, in fractions of cells; undefined outside. */
export function placeUnder(plane: Plane, point: Point, turn: Turn | undefined) {
  const [x, y, w] = homography(plane, turn)
  // x = point.x · w and y = point.y · w, both linear in row and column.
  const a = x.ofColumn - point.x * w.ofColumn
  const b = x.ofRow - point.x * w.ofRow
  const c = point.x * w.at0 - x.at0
  const d = y.ofColumn - point.y * w.ofColumn
  const e = y.ofRow - point.y * w.ofRow
  const f = point.y * w.at0 - y.at0
  const area = a * e - b * d
  if (Math.abs(area) < 1e-9) return undefined
  const [column, row] = [(c * e - b * f) / area, (a * f - c * d) / area]
  const isInside = row >= 0 && column >= 0 && row < plane.rows && column < plane.columns
  return isInside ? { row, column } : undefined
}

/** How far the middle of a sheet is from the viewer, to tell what hides what. */
export function depthOf({ z }: Plane, turn: Turn | undefined): number {
  return turn ? Math.cos(radians(turn.yaw)) * z : z
}

interface Linear {
  readonly at0: number
  readonly ofRow: number
  readonly ofColumn: number
}

/** The screen’s x · w and y · w, and w, as linear functions of row and column. */
function homography(plane: Plane, turn: Turn | undefined): [x: Linear, y: Linear, w: Linear] {
  const corners = [seenAt(0, 0), seenAt(1, 0), seenAt(0, 1)] as const
  function seenAt(row: number, column: number) {
    const { x, y, w } = seen(spaceOf(plane, row, column), turn)
    return [x + plane.centre.x * w, y + plane.centre.y * w, w] as const
  }
  const linear = (at: 0 | 1 | 2): Linear => {
    const [zero, row, column] = corners.map((corner) => corner[at])
    return { at0: zero!, ofRow: row! - zero!, ofColumn: column! - zero! }
  }
  return [linear(0), linear(1), linear(2)]
}

function spaceOf({ z, cell, rows, columns }: Plane, row: number, column: number): Point3 {
  return { x: (column - columns / 2) * cell, y: (row - rows / 2) * cell, z }
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
