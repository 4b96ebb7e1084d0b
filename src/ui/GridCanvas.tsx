import { useLayoutEffect, useRef } from 'react'
import type { GridBox } from '#draw/gridBox.ts'
import type { GridScene } from '#draw/gridScene.ts'
import type { Palette } from '#draw/palette.ts'
import { type GridPainting, paintOnto } from './gridPainting.ts'
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
  const painted = useRef<GridPainting>(undefined)

  useLayoutEffect(() => {
    if (!canvas.current) return
    const next = { scene, box: { cell, rows, columns }, palette, density, shown }
    paintOnto(canvas.current, painted.current, next)
    painted.current = next
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
