import { type Limits, nearestLegal } from '#core/limits.ts'
import type { Cell } from '#draw/gridBox.ts'
import type { PartSession } from '#state/labSession.ts'
import type { GridEdit } from '#ui/gridEdit.ts'

/** Numbers of a grid that are settings. */
export interface CellSetting<S extends object> {
  readonly value: (cell: Cell) => number
  /** Of every cell; a number that is typed or dragged to is brought to the nearest legal one. */
  readonly limits: Limits
  /** What becomes of the settings; undefined where a cell is none of theirs, such as padding. */
  readonly change: (cell: Cell, value: number) => Partial<S> | undefined
  /** What Alt+arrow and a slow drag change by; without it, a step of the limits. */
  readonly fine?: number
  /** What Shift+arrow and the wheel change by; 1. */
  readonly coarse?: number
}

/** How a grid is edited whose numbers are settings. */
export function settingEdit<S extends object>(
  session: PartSession<S>,
  { value, limits, change, fine = limits.step, coarse = 1 }: CellSetting<S>,
): GridEdit {
  return {
    value,
    limits,
    notify: (problem) => session.notify([problem], 'problem'),
    fine,
    coarse,
    onChange(cell, next, gesture) {
      const patch = change(cell, nearestLegal(next, limits))
      if (patch) session.notify(session.change(patch, gesture))
    },
    onEnd: session.endGesture,
  }
}
