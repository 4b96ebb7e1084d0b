import { useLab } from '#parts/lab/LabContext.tsx'
import { matrix } from '#labs/matrix/matrix.ts'
import { useEffect, useRef } from 'react'
import type { Ramp } from '#draw/ramp.ts'
import { useReducedMotion } from '#state/useReducedMotion.ts'
import { sizeCanvas } from '#ui/gridPainting.ts'
import { usePixelDensity } from '#ui/usePixelDensity.ts'
import type { MatrixLayer } from '#labs/matrix/model/layer.ts'
import type { MatrixLayout } from './matrixLayout.ts'
import { paintUnrolling } from './unrolling.ts'
import stageStyles from '#ui/stage.module.css'

/** Seconds from the first row's start to the last row's arrival. */
const seconds = 1.8

interface UnrollFigureProps {
  readonly layer: MatrixLayer
  readonly layout: MatrixLayout
  readonly ramp: Ramp
}

/** The rows of x on their way from the picture into the column, one behind the other: once, and when it is asked for. */
export function UnrollFigure({ layer, layout, ramp }: UnrollFigureProps) {
  const { pointing } = useLab(matrix)
  const unrolls = pointing.use((view) => view.unrolls)
  const unrolled = pointing.use((view) => view.unrolled)
  const isStill = useReducedMotion()
  const density = usePixelDensity()
  const canvas = useRef<HTMLCanvasElement>(null)
  const isMoving = !isStill && unrolled < unrolls
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!isMoving || !canvas.current || !context) {
      pointing.set({ unrolling: false })
      return undefined
    }
    pointing.set({ unrolling: true })
    const { clientWidth, clientHeight } = canvas.current
    sizeCanvas(canvas.current, context, clientWidth, clientHeight, density)
    let start: number | undefined
    let frame = requestAnimationFrame(function paint(now) {
      start ??= now
      const fraction = (now - start) / (1000 * seconds)
      context.clearRect(0, 0, clientWidth, clientHeight)
      paintUnrolling(context, layer, layout, ramp, Math.min(1, fraction))
      if (fraction < 1) frame = requestAnimationFrame(paint)
      else pointing.set({ unrolled: unrolls, unrolling: false })
    })
    return () => cancelAnimationFrame(frame)
  }, [pointing, isMoving, unrolls, layer, layout, ramp, density])
  return isMoving ? <canvas ref={canvas} className={stageStyles.marks} aria-hidden="true" /> : null
}
