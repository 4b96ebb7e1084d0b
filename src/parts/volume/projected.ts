import type { Orbit } from './orbitSetting.ts'

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
  /** How far its middle is beside and under that of the stack, before anything is turned. */
  readonly aside?: Point
  readonly cell: number
  readonly rows: number
  readonly columns: number
}

/** From the eye to the middle of a stack, in pixels. */
const distance = 1100
/** How far a sheet is moved aside in the flat view, as a part of how far it is behind. */
const slant = 0.42

/**
 * A point as it is seen, from the middle of its stack. Sheets grow smaller with their distance, each as a whole: so they
 * stay parallelograms, which the page paints once and keeps. Without a turn a stack is seen flat: from the front, what is
 * behind moved aside.
 */
function seen({ x, y, z }: Point3, orbit: Orbit | undefined): Point {
  if (!orbit) return { x: x + slant * z, y: y - slant * z }
  const [yaw, pitch] = [radians(orbit.yaw), radians(orbit.pitch)]
  const across = Math.cos(yaw) * x + Math.sin(yaw) * z
  const behind = Math.cos(yaw) * z - Math.sin(yaw) * x
  const scale = distance / (distance + Math.cos(pitch) * Math.cos(yaw) * z)
  return {
    x: across * scale,
    y: (Math.cos(pitch) * y - Math.sin(pitch) * behind) * scale,
  }
}

/** Where a place of a sheet, counted in cells from its corner, is on the screen. */
export function projected(plane: Plane, row: number, column: number, orbit?: Orbit): Point {
  const { x, y } = seen(spaceOf(plane, row, column), orbit)
  return { x: plane.centre.x + x, y: plane.centre.y + y }
}

/** The matrix (a, b, c, d, e, f, as a canvas takes it) that lays a sheet, drawn flat with its corner at 0, 0, into space. */
export function planeMatrix(plane: Plane, orbit: Orbit | undefined) {
  const { corner, perRow, perColumn } = affine(plane, orbit)
  const { cell } = plane
  return [
    perColumn.x / cell,
    perColumn.y / cell,
    perRow.x / cell,
    perRow.y / cell,
    corner.x,
    corner.y,
  ] as const
}

/** The row and column of a sheet under a point of the screen, in fractions of cells; undefined outside. */
export function placeUnder(plane: Plane, point: Point, orbit: Orbit | undefined) {
  const { corner, perRow, perColumn } = affine(plane, orbit)
  const [x, y] = [point.x - corner.x, point.y - corner.y]
  const area = perColumn.x * perRow.y - perRow.x * perColumn.y
  if (Math.abs(area) < 1e-9) return undefined
  const column = (x * perRow.y - y * perRow.x) / area
  const row = (y * perColumn.x - x * perColumn.y) / area
  const isInside = row >= 0 && column >= 0 && row < plane.rows && column < plane.columns
  return isInside ? { row, column } : undefined
}

/** How far the middle of a sheet is from the viewer, to tell what hides what. */
export function depthOf({ z }: Plane, orbit: Orbit | undefined): number {
  return orbit ? Math.cos(radians(orbit.yaw)) * z : z
}

/** Where a sheet’s corner is on the screen, and how far a row and a column lead from there. */
function affine(plane: Plane, orbit: Orbit | undefined) {
  const corner = projected(plane, 0, 0, orbit)
  const away = ({ x, y }: Point): Point => ({ x: x - corner.x, y: y - corner.y })
  return {
    corner,
    perRow: away(projected(plane, 1, 0, orbit)),
    perColumn: away(projected(plane, 0, 1, orbit)),
  }
}

function spaceOf(
  { z, aside = inTheMiddle, cell, rows, columns }: Plane,
  row: number,
  column: number,
): Point3 {
  return {
    x: aside.x + (column - columns / 2) * cell,
    y: aside.y + (row - rows / 2) * cell,
    z,
  }
}

const inTheMiddle: Point = { x: 0, y: 0 }

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
