import type { Cell } from '#draw/gridBox.ts'
import type { GridEdit } from '#ui/gridEdit.ts'
import type { MatrixLayer } from './layer.ts'
import { mostWeight } from './limits.ts'
import { matrixSession } from './session.ts'

/** How a grid of weights is changed: by whole numbers of two digits, so that all sums are exact. */
export function weightEdit(
  value: (cell: Cell) => number,
  change: (cell: Cell, value: number, gesture?: string) => void,
): GridEdit {
  return {
    value,
    limits: { min: -mostWeight, max: mostWeight, step: 1 },
    tell: (problem) => matrixSession.tell([problem], 'problem'),
    fine: 1,
    coarse: 1,
    onChange: (cell, next, gesture) =>
      change(cell, Math.round(Math.min(mostWeight, Math.max(-mostWeight, next))), gesture),
    onEnd: matrixSession.endGesture,
  }
}

/** Gives a weight of the kernels, counted flat, another number; they are one's own then. */
export function changeWeight(
  { weight }: MatrixLayer,
  index: number,
  value: number,
  gesture?: string,
): void {
  const own = Array.from(weight.data).with(index, value)
  matrixSession.tell(matrixSession.change({ kernel: 'own', own }, gesture))
}
