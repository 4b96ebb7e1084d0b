import type { MatrixLab } from '#labs/matrix/matrix.ts'
import { blockRect } from '#draw/gridBox.ts'
import { type Ramp, rampIndex } from '#draw/ramp.ts'
import type { MatrixLayer } from '#labs/matrix/model/layer.ts'
import { planeCell } from '#labs/matrix/model/planeCell.ts'
import type { MatrixLayout } from './matrixLayout.ts'

/** The picture glides into its column once more. */
export function unroll({ pointing }: MatrixLab): void {
  pointing.set({ unrolls: pointing.get().unrolls + 1 })
}

/** The share of the time that one row is on its way. */
const share = 0.45

/** Paints the numbers of x on their way into the column, when a fraction of the time has gone by. */
export function paintUnrolling(
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
