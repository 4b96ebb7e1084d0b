import type { Cell } from '#draw/gridBox.ts'

/**
 * A cell that is pointed at: of the picture, the kernel, what it makes, what it should make, or the difference; or of a
 * figure of which only its numbers are told, and then in these words.
 */
export interface LearnMark extends Cell {
  readonly part: 'input' | 'kernel' | 'output' | 'wanted' | 'difference' | 'figure'
  readonly said?: string
}
