import { type MouseEvent, useLayoutEffect, useRef } from 'react'
import { paintedBy } from '#draw/canvasPainter.ts'
import type { Ramp } from '#draw/ramp.ts'
import { sizeCanvas } from '#ui/gridPainting.ts'
import { usePalette } from '#ui/usePalette.ts'
import { usePixelDensity } from '#ui/usePixelDensity.ts'
import type { ColumnBox } from './matrixLayout.ts'
import styles from '#labs/matrix/view/Stage.module.css'
import { paintColumn } from './paintColumn.ts'

interface ColumnFigureProps {
  readonly values: Float32Array
  readonly ramp: Ramp
  readonly box: ColumnBox
  /** How many numbers have come. */
  readonly shown: number
  readonly onPoint: (index: number | undefined) => void
  readonly onPick: (index: number) => void
}

/** x or y as a column. The same numbers can be walked in the picture beside it; here they are for the pointer. */
export function ColumnFigure({ values, ramp, box, shown, onPoint, onPick }: ColumnFigureProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const palette = usePalette()
  const density = usePixelDensity()
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!canvas.current || !context) return
    sizeCanvas(canvas.current, context, box.width, box.height, density)
    const paint = (on: CanvasRenderingContext2D) =>
      paintColumn(on, values, ramp, box, palette, shown)
    paint(context)
    const [width, height] = [Math.ceil(box.width), Math.ceil(box.height)]
    paintedBy(canvas.current, { width, height, paint })
  }, [values, ramp, box, palette, density, shown])
  const indexUnder = ({ currentTarget, clientY }: MouseEvent) => {
    const { top, height } = currentTarget.getBoundingClientRect()
    const at = Math.floor(((clientY - top) / height) * box.cells)
    return Math.min(box.cells - 1, Math.max(0, at))
  }
  return (
    <canvas
      ref={canvas}
      className={styles.column}
      aria-hidden="true"
      style={{
        left: box.x,
        top: box.y,
        width: Math.ceil(box.width),
        height: Math.ceil(box.height),
      }}
      onPointerMove={(event) => onPoint(indexUnder(event))}
      onPointerLeave={() => onPoint(undefined)}
      onClick={(event) => onPick(indexUnder(event))}
    />
  )
}
