import { useLab } from '#parts/lab/LabContext.tsx'
import { matrix, type MatrixLab } from '#labs/matrix/matrix.ts'
import { useEffect, useRef } from 'react'
import { blockRect } from '#draw/gridBox.ts'
import { type Ramp, rampIndex } from '#draw/ramp.ts'
import { useReducedMotion } from '#state/useReducedMotion.ts'
import { sizeCanvas } from '#ui/gridPainting.ts'
import { usePixelDensity } from '#ui/usePixelDensity.ts'
import type { MatrixLayer } from '#labs/matrix/model/layer.ts'
import { planeCell } from '#labs/matrix/model/planeCell.ts'
import type { MatrixLayout } from './matrixLayout.ts'
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

/** The picture glides into its column once more. */
export function unroll({ pointing }: MatrixLab): void {
  pointing.set({ unrolls: pointing.get().unrolls + 1 })
}

/** The share of the time that one row is on its way. */
const share = 0.45

/** Paints the numbers of x on their way into the column, when a fraction of the time has gone by. */
function paintUnrolling(
  context: CanvasRenderingContext2D,
  { x, inputs }: MatrixLayer,
  { x: boxes, columnX }: MatrixLayout,
  ramp: Ramp,
  fraction: number,
): void {
  const lines = x.count * x.height
  const side = columnX.height / inputs
  for (let index = 0; index < inputs; index++) {
    const { plane, row, column } = planeCell(x, index)
    const box = boxes[plane]
    if (!box) continue
    const first = ((plane * x.height + row) / Math.max(1, lines - 1)) * (1 - share)
    const covered = eased(Math.min(1, Math.max(0, (fraction - first) / share)))
    if (covered === 0) continue
    const from = blockRect(box, row, column)
    const between = (a: number, b: number) => a + (b - a) * covered
    const gap = side >= 6 ? 1 : 0
    context.fillStyle = ramp.colours[rampIndex(ramp, x.values[index] ?? 0)] ?? ''
    context.fillRect(
      between(from.x, columnX.x),
      between(from.y, columnX.y + index * side),
      between(from.width - 1, columnX.width),
      Math.max(1, between(from.height - 1, side - gap)),
    )
  }
}

function eased(t: number): number {
  return t * t * (3 - 2 * t)
}
