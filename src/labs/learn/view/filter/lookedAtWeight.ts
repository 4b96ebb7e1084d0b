import type { Cell } from '#draw/gridBox.ts'
import type { FilterLayer } from '#labs/learn/model/filter/filterLayer.ts'
import type { GridMark } from '#parts/lab/pointing.ts'

const middleRight = [0, 1, 2].map((at) => ({ row: at + 1, column: at + 2 }))

/** The weight whose slope is written: the one pointed at, else the one right of the middle. */
export function lookedAtWeight({ settings }: FilterLayer, mark: GridMark | undefined): Cell {
  const { side } = settings
  const isThere = mark?.part === 'kernel' && mark.row < side && mark.column < side
  return isThere ? mark : middleRight[(side - 3) / 2]!
}
