import { useLayoutEffect, useRef } from 'react'
import type { GridBox } from '#draw/gridBox.ts'
import { type GridScene, sameScene } from '#draw/gridScene.ts'
import { paintBlanks, paintGrid } from '#draw/paintGrid.ts'
import type { Palette } from '#draw/palette.ts'
import { usePixelDensity } from './usePixelDensity.ts'

/**
 * A grid painted on a canvas of its own. The first `shown` cells carry their numbers, the rest are blank;
 * when only `shown` grows, only the new cells are painted.
 */
export function GridCanvas(props: {
  readonly scene: GridScene
  readonly box: GridBox
  readonly palette: Palette
  readonly shown: number
  readonly className?: string | undefined
}) {
  const { scene, box, palette, shown } = props
  const { cell, rows, columns } = box
  const canvas = useRef<HTMLCanvasElement>(null)
  const density = usePixelDensity()
  const painted = useRef<{
    scene: GridScene
    cell: number
    palette: Palette
    density: number
    shown: number
  }>(undefined)

  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!canvas.current || !context) return
    const before = painted.current
    painted.current = { scene, cell, palette, density, shown }
    const corner = { x: 0, y: 0, cell, rows, columns }
    const isAsLarge =
      before?.cell === cell &&
      before.density === density &&
      before.scene.rows === scene.rows &&
      before.scene.columns === scene.columns
    if (!isAsLarge) sizeCanvas(context, columns * cell, rows * cell, density)
    if (!isAsLarge || before.palette !== palette || !sameScene(before.scene, scene)) {
      paintGrid(context, scene, corner, palette, 0, shown)
      paintBlanks(context, corner, palette, shown, rows * columns)
    } else if (shown > before.shown) {
      paintGrid(context, scene, corner, palette, before.shown, shown)
    } else if (shown < before.shown) {
      paintBlanks(context, corner, palette, shown, before.shown)
    }
  }, [scene, cell, rows, columns, palette, density, shown])

  return (
    <canvas
      ref={canvas}
      className={props.className}
      style={{ width: Math.ceil(columns * cell), height: Math.ceil(rows * cell) }}
      aria-hidden="true"
    />
  )
}

/** Sets the backing store to the screen's own pixels; this also clears it. */
function sizeCanvas(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  density: number,
) {
  const { canvas } = context
  canvas.width = Math.max(1, Math.ceil(width) * density)
  canvas.height = Math.max(1, Math.ceil(height) * density)
  context.setTransform(density, 0, 0, density, 0, 0)
}
