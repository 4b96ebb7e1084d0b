import type { Cell } from '#draw/gridBox.ts'
import type { FilterLayer } from '#labs/learn/model/filter/filterLayer.ts'
import type { LearnMark } from '#labs/learn/model/learnMark.ts'

/** The weight whose slope is written: the one pointed at, else the one pinned, else the one right of the middle. */
export function lookedAtWeight(
  { settings: { side } }: FilterLayer,
  ...marks: readonly (LearnMark | undefined)[]
): Cell {
  const mark = marks.find(
    (each) => each?.part === 'kernel' && each.row < side && each.column < side,
  )
  const middle = (side - 1) / 2
  return mark ? { row: mark.row, column: mark.column } : { row: middle, column: middle + 1 }
}
