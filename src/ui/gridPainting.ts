import { paintedBy } from '#draw/canvasPainter.ts'
import type { GridBox } from '#draw/gridBox.ts'
import { type GridScene, sameScene } from '#draw/gridScene.ts'
import { paintBlanks, paintGrid } from '#draw/paintGrid.ts'
import type { Palette } from '#draw/palette.ts'

/** What is to be on a canvas of its own: a grid of which the first `shown` cells carry their numbers. */
export interface GridPainting {
  readonly scene: GridScene
  readonly box: Pick<GridBox, 'cell' | 'rows' | 'columns'>
  readonly palette: Palette
  /** Pixels of the canvas in a CSS pixel. */
  readonly density: number
  readonly shown: number
}

/** Brings a canvas from one painting to the next; when only `shown` differs, only those cells are painted. */
export function paintOnto(
  canvas: HTMLCanvasElement,
  before: GridPainting | undefined,
  painting: GridPainting,
): void {
  const { scene, box, palette, density, shown } = painting
  const context = canvas.getContext('2d')
  if (!context) return
  const { cell, rows, columns } = box
  const corner = { x: 0, y: 0, cell, rows, columns }
  const isAsLarge =
    before?.box.cell === cell &&
    before.density === density &&
    before.scene.rows === scene.rows &&
    before.scene.columns === scene.columns
  if (!isAsLarge) sizeCanvas(canvas, context, columns * cell, rows * cell, density)
  if (!isAsLarge || before.palette !== palette || !sameScene(before.scene, scene)) {
    paintWhole(context, painting)
  } else if (shown > before.shown) {
    paintGrid(context, scene, corner, palette, before.shown, shown)
  } else if (shown < before.shown) {
    paintBlanks(context, corner, palette, shown, before.shown)
  }
  const [width, height] = [Math.ceil(columns * cell), Math.ceil(rows * cell)]
  paintedBy(canvas, { width, height, paint: (other) => paintWhole(other, painting) })
}

function paintWhole(
  context: CanvasRenderingContext2D,
  { scene, box: { cell, rows, columns }, palette, shown }: GridPainting,
): void {
  const corner = { x: 0, y: 0, cell, rows, columns }
  paintGrid(context, scene, corner, palette, 0, shown)
  paintBlanks(context, corner, palette, shown, rows * columns)
}

/** Sets the backing store to the screen's own pixels; this also clears it. */
export function sizeCanvas(
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  density: number,
): void {
  canvas.width = Math.max(1, Math.ceil(width) * density)
  canvas.height = Math.max(1, Math.ceil(height) * density)
  context.setTransform(density, 0, 0, density, 0, 0)
}
