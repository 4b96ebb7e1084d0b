import type { Cell } from '#draw/gridBox.ts'

/** A cell that is pointed at, of one of a lab's three grids. */
export interface GridMark extends Cell {
  readonly part: 'input' | 'kernel' | 'output'
}
