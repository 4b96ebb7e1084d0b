import type { Cell } from '#draw/gridBox.ts'
import { rounded } from '#draw/paths.ts'
import type { Orbit } from './orbitSetting.ts'
import { type Plane, type Point, projected } from './projected.ts'

/** A block of cells of a sheet. */
export interface Block extends Cell {
  readonly rows: number
  readonly columns: number
}

/** The path around a block as it is seen. */
export function quad(plane: Plane, block: Block, orbit: Orbit | undefined): string {
  return polygon(corners(plane, block, orbit))
}

/** The corners of a block as they are seen, all around from the first one. */
export function corners(
  plane: Plane,
  { row, column, rows, columns }: Block,
  orbit?: Orbit,
): Point[] {
  return [
    projected(plane, row, column, orbit),
    projected(plane, row, column + columns, orbit),
    projected(plane, row + rows, column + columns, orbit),
    projected(plane, row + rows, column, orbit),
  ]
}

/** The middle of a block as it is seen. */
export function middle(plane: Plane, { row, column, rows, columns }: Block, orbit?: Orbit): Point {
  return projected(plane, row + rows / 2, column + columns / 2, orbit)
}

export function polygon(points: readonly Point[]): string {
  return `M${points.map(({ x, y }) => `${rounded(x)},${rounded(y)}`).join('L')}Z`
}

export function linePath(from: Point, to: Point): string {
  return `M${rounded(from.x)},${rounded(from.y)}L${rounded(to.x)},${rounded(to.y)}`
}

/** One cell as a block. */
export function one({ row, column }: Cell): Block {
  return { row, column, rows: 1, columns: 1 }
}

/** All cells of a sheet as a block. */
export function all({ rows, columns }: Plane): Block {
  return { row: 0, column: 0, rows, columns }
}
