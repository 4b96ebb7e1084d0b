import type { Palette } from '#draw/palette.ts'
import { cornersOf, type Plate } from './layout.ts'
import { isWithin, type Patch } from '#labs/field/model/patch.ts'
import { hatchPatch, plateCells } from './plateCells.ts'

/** Pixels from the edge of the stage. */
const edge = 3
/** How far below the image it is painted, in parts of the image: what the plates are called stands there. */
const below = 0.04

/**
 * What the unit reaches beside the image, hatched and dashed, as far as there is room on the stage: a side on which it
 * goes on has no line.
 */
export function paintOutside(
  context: CanvasRenderingContext2D,
  plate: Plate,
  reach: Patch,
  palette: Palette,
  /** Nothing is painted left of it. */
  least: number,
): void {
  const shown = withRoom(plate, reach, least)
  if (isWithin(shown, [plate.rows, plate.columns])) return
  hatchPatch(context, plate, shown, palette, plateCells(plate))
  const isCut = [
    shown.row > reach.row,
    false,
    shown.row + shown.rows < reach.row + reach.rows,
    shown.column > reach.column,
  ]
  const corners = cornersOf(plate, shown)
  context.strokeStyle = palette.kernel
  context.lineWidth = 1.25
  context.setLineDash([4, 3])
  context.beginPath()
  corners.forEach((corner, side) => {
    const next = corners[(side + 1) % 4]
    if (isCut[side] || !next) return
    context.moveTo(corner.x, corner.y)
    context.lineTo(next.x, next.y)
  })
  context.stroke()
  context.setLineDash([])
}

/** The part of the reach for which there is room left of the image, above and below it. */
function withRoom(plate: Plate, reach: Patch, least: number): Patch {
  const { x, y, width, height, rise, rows, columns } = plate
  const left = Math.max(0, ((x - least) / width) * columns)
  const column = Math.max(reach.column, -left)
  const end = reach.column + reach.columns
  const top = Math.max(0, ((y - (end / columns) * rise - edge) / height) * rows)
  const row = Math.max(reach.row, -top)
  const bottom = Math.min(reach.row + reach.rows, rows * (1 + below))
  return { row, column, rows: bottom - row, columns: end - column }
}
