import { tapCol, tapRow } from '#core/convGeometry.ts'
import { cellKind } from '#core/cellKind.ts'
import type { SumTerm } from '#draw/sum/sumTerm.ts'
import type { BranchLayer } from './layers.ts'

/** A cell under a window with its weight, and where in the input it lies. */
export interface Term extends SumTerm {
  readonly inputRow: number
  readonly inputColumn: number
}

/** The last terms of each branch: every part of the picture asks for the same ones. */
const lastTerms = new WeakMap<BranchLayer, { output: number; terms: readonly Term[] }>()

/** Every cell under the window of an output, in reading order; a max pool weighs them all by 1. */
export function branchTerms(layer: BranchLayer, output: number): readonly Term[] {
  const last = lastTerms.get(layer)
  if (last?.output === output) return last.terms
  const terms = workOutTerms(layer, output)
  lastTerms.set(layer, { output, terms })
  return terms
}

function workOutTerms({ geometry, source, weights }: BranchLayer, output: number): Term[] {
  const { kernelHeight, kernelWidth, outputWidth, inputHeight, inputWidth } = geometry
  const outputRow = Math.floor(output / outputWidth)
  const outputColumn = output % outputWidth
  return Array.from({ length: kernelHeight * kernelWidth }, (_, at) => {
    const kernelRow = Math.floor(at / kernelWidth)
    const kernelColumn = at % kernelWidth
    const inputRow = tapRow(geometry, outputRow, kernelRow)
    const inputColumn = tapCol(geometry, outputColumn, kernelColumn)
    const isInside =
      inputRow >= 0 && inputColumn >= 0 && inputRow < inputHeight && inputColumn < inputWidth
    const value = isInside ? (source.data[inputRow * inputWidth + inputColumn] ?? 0) : 0
    const weight = weights.numbers[at] ?? 0
    return {
      channel: 0,
      kernelRow,
      kernelColumn,
      inputRow,
      inputColumn,
      kind: isInside ? cellKind.number : cellKind.padding,
      value,
      weight,
      product: value * weight + 0,
    }
  })
}

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
