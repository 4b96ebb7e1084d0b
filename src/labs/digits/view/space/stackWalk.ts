import { gridMove } from '#draw/gridMove.ts'
import type { UnitPlace } from '#labs/digits/model/unit.ts'
import { cellOfUnit, type Stack, unitOfCell } from './stackUnits.ts'

/** The unit that a key leads to from another: arrows within a layer and on to its next map, Page Up to the next layer. */
export function stackWalk(
  stack: Stack,
  from: UnitPlace,
  key: { readonly key: string; readonly ctrlKey: boolean },
): UnitPlace | undefined {
  const cell = cellOfUnit(stack, from)
  const level = stack.levels[from.row + 1]
  if (!cell || !level) return undefined
  const { plane, row, column } = cell
  if (key.key === 'PageUp') return onLevel(stack, from, 1)
  if (key.key === 'PageDown') return onLevel(stack, from, -1)
  const to = gridMove(key, cell, plane)
  if (!to) return undefined
  const isStuck = to.row === row && to.column === column
  const next = from.channel + (key.key === 'ArrowRight' ? 1 : key.key === 'ArrowLeft' ? -1 : 0)
  if (!isStuck || next === from.channel || !level.planes[next])
    return unitOfCell(stack, from.row, from.channel, to)
  const first = next > from.channel ? 0 : plane.columns - 1
  return unitOfCell(stack, from.row, next, { row, column: first })
}

/** The same part of a layer so many further up. */
function onLevel(stack: Stack, from: UnitPlace, up: number): UnitPlace {
  const cell = cellOfUnit(stack, from)
  const planes = stack.levels[from.row + 1 + up]?.planes
  const sheet = Math.min(from.channel, (planes?.length ?? 1) - 1)
  const plane = planes?.[sheet]
  if (!cell || !plane) return from
  const along = (at: number, of: number, count: number) =>
    Math.min(count - 1, Math.floor(((at + 0.5) / of) * count))
  return unitOfCell(stack, from.row + up, sheet, {
    row: along(cell.row, cell.plane.rows, plane.rows),
    column: along(cell.column, cell.plane.columns, plane.columns),
  })
}
