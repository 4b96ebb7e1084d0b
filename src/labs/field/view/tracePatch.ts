import { cornersOf, type Plate, type Point } from './layout.ts'
import type { Patch } from '#labs/field/model/scene.ts'

/** Begins a path around a block of cells of a plate. */
export function tracePatch(context: CanvasRenderingContext2D, plate: Plate, patch: Patch): void {
  context.beginPath()
  addPolygon(context, cornersOf(plate, patch))
}

/** Adds a polygon to the path. */
export function addPolygon(context: CanvasRenderingContext2D, points: readonly Point[]): void {
  points.forEach(({ x, y }, at) => (at === 0 ? context.moveTo(x, y) : context.lineTo(x, y)))
  context.closePath()
}
