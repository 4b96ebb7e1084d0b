import { cellKind } from '#core/cellKind.ts'
import { memoByObject } from '#core/memo.ts'
import { windowTerms, type WindowTerm } from '#core/windowTerms.ts'
import type { BranchLayer } from './layers.ts'

/** A cell under a window with its weight, and where in the input it lies. */
export interface Term extends WindowTerm {
  readonly inputRow: number
  readonly inputColumn: number
}

/** Every cell under the window of an output, in reading order; a max pool weighs them all by 1. */
export const branchTerms = memoByObject((layer: BranchLayer, output: number): readonly Term[] => {
  const { geometry, frame, source: input, weights } = layer
  const weightAt = (_map: number, _channel: number, row: number, column: number) =>
    weights.numbers[row * geometry.kernelWidth + column] ?? 0
  return windowTerms({ geometry, frame, input, weightAt }, output).map((term) => ({
    ...term,
    inputRow: term.row - frame.vertical.before,
    inputColumn: term.column - frame.horizontal.before,
  }))
})

/** The cells that a max pool may choose from: padding never wins. */
export function contenders(terms: readonly Term[]): readonly Term[] {
  return terms.filter(({ kind }) => kind === cellKind.number)
}

/** Of the first `counted` cells the one that is largest, the first of equals. */
export function winnerOf(terms: readonly Term[], counted = terms.length): Term | undefined {
  return contenders(terms.slice(0, counted)).reduce<Term | undefined>(
    (best, term) => (best === undefined || term.value > best.value ? term : best),
    undefined,
  )
}
