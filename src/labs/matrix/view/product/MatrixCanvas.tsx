import { useLayoutEffect, useRef } from 'react'
import { paintedBy } from '#draw/canvasPainter.ts'
import type { GridBox } from '#draw/gridBox.ts'
import { sizeCanvas } from '#ui/gridPainting.ts'
import { usePalette } from '#ui/usePalette.ts'
import { usePixelDensity } from '#ui/usePixelDensity.ts'
import type { MatrixLayer } from '#labs/matrix/model/layer.ts'
import styles from '#labs/matrix/view/Stage.module.css'
import { lined, paintMatrix } from './paintMatrix.ts'

/** The cells of W that are in sight, painted. */
export function MatrixCanvas(props: {
  readonly layer: MatrixLayer
  readonly seen: GridBox
  readonly width: number
  readonly height: number
  readonly lit: readonly number[]
}) {
  const { layer, seen, width, height, lit } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const palette = usePalette()
  const density = usePixelDensity()
  const litKey = lit.join(' ')
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!canvas.current || !context) return
    sizeCanvas(canvas.current, context, width, height, density)
    const weights = litKey === '' ? [] : litKey.split(' ').map(Number)
    const paint = (on: CanvasRenderingContext2D) =>
      paintMatrix(on, layer, seen, { width, height }, palette, weights)
    paint(context)
    paintedBy(canvas.current, { width, height, paint, isPixels: seen.cell < lined })
  }, [layer, seen, width, height, palette, density, litKey])
  return (
    <canvas ref={canvas} className={styles.canvas} style={{ width, height }} aria-hidden="true" />
  )
}
