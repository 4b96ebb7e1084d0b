import type { Palette } from '#draw/palette.ts'
import { cornersOf, type Plate, type Point } from './layout.ts'
import type { Patch } from '#labs/field/model/patch.ts'

/** All cells of a plate. */
export function plateCells({ rows, columns }: Plate): Patch {
  return { row: 0, column: 0, rows, columns }
}

/** From now on, until the context is restored, a cell of the plate is 1 by 1, the left upper one at 0. */
export function toCells(
  context: CanvasRenderingContext2D,
  { x, y, width, height, rise, rows, columns }: Plate,
): void {
  context.transform(width / columns, -rise / columns, 0, height / rows, x, y)
}

/** Adds the outline of a block of cells to the path. */
export function addPatch(context: CanvasRenderingContext2D, plate: Plate, patch: Patch): void {
  addPolygon(context, cornersOf(plate, patch))
}

/** Adds a polygon to the path. */
export function addPolygon(context: CanvasRenderingContext2D, points: readonly Point[]): void {
  points.forEach(({ x, y }, at) => (at === 0 ? context.moveTo(x, y) : context.lineTo(x, y)))
  context.closePath()
}

/** Hatches a block of cells as padding, but for a part of it. */
export function hatchPatch(
  context: CanvasRenderingContext2D,
  plate: Plate,
  patch: Patch,
  palette: Palette,
  without?: Patch,
): void {
  const corners = cornersOf(plate, patch)
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [right, bottom] = [Math.max(...xs), Math.max(...ys)]
  context.save()
  context.beginPath()
  addPolygon(context, corners)
  context.clip()
  if (without) {
    addPatch(context, plate, without)
    context.clip('evenodd')
  }
  context.fillStyle = palette.paddingSoft
  context.fillRect(left, top, right - left, bottom - top)
  context.strokeStyle = palette.padding
  context.globalAlpha = 0.55
  context.lineWidth = 1
  context.beginPath()
  for (let start = left - (bottom - top); start < right; start += 7) {
    context.moveTo(start, bottom)
    context.lineTo(start + bottom - top, top)
  }
  context.stroke()
  context.restore()
}
