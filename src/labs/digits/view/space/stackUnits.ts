import type { Cell } from '#draw/gridBox.ts'
import type { NetRow } from '#labs/digits/model/netRows.ts'
import type { Side, UnitPlace } from '#labs/digits/model/unit.ts'
import type { Orbit } from '#parts/volume/orbitSetting.ts'
import { depthOf, type Plane, placeUnder, type Point } from '#parts/volume/projected.ts'
import type { StackLayout } from './stackLayout.ts'

/** A network and where it stands in space. */
export interface Stack extends StackLayout {
  readonly side: Side
  readonly rows: readonly NetRow[]
  readonly orbit: Orbit
}

/** A cell of a sheet. */
interface PlacedCell extends Cell {
  readonly plane: Plane
}

/** The cell of a unit or pixel, if the stack has it. */
export function cellOfUnit({ rows, levels }: Stack, unit: UnitPlace): PlacedCell | undefined {
  const plane = levels[unit.row + 1]?.planes[unit.channel]
  if (!plane) return undefined
  const row = rows[unit.row]
  if (row?.kind !== 'dense') return { plane, row: unit.y, column: unit.x }
  const index = unit.y * row.shape[2] + unit.x
  return { plane, row: Math.floor(index / plane.columns), column: index % plane.columns }
}

/** The unit or pixel in a cell of a sheet. */
export function unitOfCell(
  { side, rows, levels }: Stack,
  at: number,
  sheet: number,
  cell: Cell,
): UnitPlace {
  const row = rows[at]
  const place = { side, row: at, channel: sheet, y: cell.row, x: cell.column }
  // A pixel is of both networks.
  if (!row) return { ...place, side: 'conv' }
  if (row.kind !== 'dense') return place
  const { columns = 1 } = levels[at + 1]?.planes[sheet] ?? {}
  const index = cell.row * columns + cell.column
  return { ...place, y: Math.floor(index / row.shape[2]), x: index % row.shape[2] }
}

/** The unit or pixel of the foremost sheet under a point. */
export function unitUnder(stack: Stack, point: Point): UnitPlace | undefined {
  const { levels, orbit } = stack
  const found = levels.flatMap(({ row, planes }) =>
    planes.flatMap((plane, sheet) => {
      const at = placeUnder(plane, point, orbit)
      if (!at) return []
      const cell = { row: Math.floor(at.row), column: Math.floor(at.column) }
      return [{ unit: unitOfCell(stack, row, sheet, cell), depth: depthOf(plane, orbit) }]
    }),
  )
  return found.toSorted((one, other) => one.depth - other.depth)[0]?.unit
}
