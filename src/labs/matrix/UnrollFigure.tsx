import { useEffect, useRef, useState } from 'react'
import { blockRect } from '#draw/gridBox.ts'
import { type Ramp, rampIndex } from '#draw/ramp.ts'
import { useReducedMotion } from '#state/useReducedMotion.ts'
import { sizeCanvas } from '#ui/gridPainting.ts'
import { usePixelDensity } from '#ui/usePixelDensity.ts'
import type { MatrixLayer } from './layer.ts'
import type { MatrixLayout } from './layout.ts'
import styles from './MatrixStage.module.css'
import { placeIn } from './places.ts'
import { matrixView } from './view.ts'

/** Seconds from the first row's start to the last row's arrival. */
const seconds = 1.8
/** The share of that time that one row is on its way. */
const share = 0.45

interface UnrollFigureProps {
  readonly layer: MatrixLayer
  readonly layout: MatrixLayout
  readonly ramp: Ramp
}

/** The rows of x on their way from the picture into the column, one behind the other: once, and when it is asked for. */
export function UnrollFigure({ layer, layout, ramp }: UnrollFigureProps) {
  const unrolls = matrixView.use((view) => view.unrolls)
  const isStill = useReducedMotion()
  const density = usePixelDensity()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [done, setDone] = useState(opened)
  const isMoving = !isStill && done < unrolls
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!isMoving || !canvas.current || !context) {
      matrixView.set({ unrolling: false })
      return undefined
    }
    matrixView.set({ unrolling: true })
    const { clientWidth, clientHeight } = canvas.current
    sizeCanvas(canvas.current, context, clientWidth, clientHeight, density)
    let start: number | undefined
    let frame = requestAnimationFrame(function paint(now) {
      start ??= now
      const part = (now - start) / (1000 * seconds)
      context.clearRect(0, 0, clientWidth, clientHeight)
      paintOnTheWay(context, layer, layout, ramp, Math.min(1, part))
      if (part < 1) frame = requestAnimationFrame(paint)
      else {
        opened = unrolls
        setDone(unrolls)
        matrixView.set({ unrolling: false })
      }
    })
    return () => cancelAnimationFrame(frame)
  }, [isMoving, unrolls, layer, layout, ramp, density])
  return isMoving ? <canvas ref={canvas} className={styles.unrolling} aria-hidden="true" /> : null
}

/** How often it has been seen, for the next time the lab is opened; the first is due on opening. */
let opened = -1

function paintOnTheWay(
  context: CanvasRenderingContext2D,
  { x, inputs }: MatrixLayer,
  { x: boxes, columnX }: MatrixLayout,
  ramp: Ramp,
  part: number,
): void {
  const lines = x.count * x.height
  const side = columnX.height / inputs
  for (let index = 0; index < inputs; index++) {
    const { plane, row, column } = placeIn(x, index)
    const box = boxes[plane]
    if (!box) continue
    const first = ((plane * x.height + row) / Math.max(1, lines - 1)) * (1 - share)
    const way = eased(Math.min(1, Math.max(0, (part - first) / share)))
    if (way === 0) continue
    const from = blockRect(box, row, column)
    const between = (a: number, b: number) => a + (b - a) * way
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
