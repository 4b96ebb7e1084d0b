import type { Cell } from '#draw/gridBox.ts'

/** A cell that is pointed at, of one of the figures of a view: of the first one the picture, the kernel, and what it makes. */
export interface LearnMark extends Cell {
  readonly part: string
}
