import { useLayoutEffect, useRef } from 'react'
import { paintedBy } from '#draw/canvasPainter.ts'
import { usePixelDensity } from './usePixelDensity.ts'

/** A canvas of so many pixels of the page, painted anew whenever `paint` is another function. */
export function StageCanvas(props: {
  readonly x?: number
  readonly y?: number
  readonly width: number
  readonly height: number
  readonly className: string | undefined
  readonly paint: (context: CanvasRenderingContext2D) => void
  /** Whether it writes pixels one by one. */
  readonly isPixels?: boolean
}) {
  const { x = 0, y = 0, width, height, className, paint, isPixels = false } = props
  const canvas = useRef<HTMLCanvasElement>(null)
  const density = usePixelDensity()
  useLayoutEffect(() => {
    const target = canvas.current
    const context = target?.getContext('2d')
    if (!target || !context) return
    const [wide, tall] = [
      Math.max(1, Math.round(width * density)),
      Math.max(1, Math.round(height * density)),
    ]
    if (target.width !== wide) target.width = wide
    if (target.height !== tall) target.height = tall
    context.setTransform(density, 0, 0, density, 0, 0)
    context.clearRect(0, 0, width, height)
    paint(context)
    paintedBy(target, { width, height, paint, isPixels })
  }, [width, height, density, paint, isPixels])
  return (
    <canvas
      ref={canvas}
      className={className}
      style={{ left: x, top: y, width, height }}
      aria-hidden="true"
    />
  )
}
