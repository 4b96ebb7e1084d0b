import { cellKind } from '#draw/gridScene.ts'
import type { SumTerm } from '#draw/sum/sumTerm.ts'
import type { MatrixLayer } from './layer.ts'
import { placeIn } from './places.ts'

/** A product of a row of W with x. */
export interface MatrixTerm extends SumTerm {
  /** The column of W, and the number of x that it meets. */
  readonly input: number
  /** Which weight of the kernels it is, counted flat. */
  readonly index: number
  /** Which weight of the layer: of an untied one, its own. */
  readonly owned: number
}

/** The last terms: every part of the picture asks for the same ones. */
const lastTerms = new WeakMap<MatrixLayer, { row: number; terms: readonly MatrixTerm[] }>()

/** The products of a row that are not with an empty cell, in the order of the sum. */
export function rowTerms(layer: MatrixLayer, row: number): readonly MatrixTerm[] {
  const last = lastTerms.get(layer)
  if (last?.row === row) return last.terms
  const { x, weight, cells, inputs, settings } = layer
  const seen = new Map<number, number>()
  const terms = layer.readsOf(row).map((read): MatrixTerm => {
    const number = weight.data[read.weight] ?? 0
    const value = x.values[read.input] ?? 0
    const cell = row * inputs + read.input
    const nth = seen.get(cell) ?? 0
    seen.set(cell, nth + 1)
    return {
      channel: placeIn(x, read.input).plane,
      kernelRow: read.kernelRow,
      kernelColumn: read.kernelCol,
      kind: cellKind.number,
      value,
      weight: number,
      product: number * value + 0,
      input: read.input,
      index: read.weight,
      owned:
        settings.tie === 'conv'
          ? read.weight
          : (layer.meeting.get(cell)?.[nth] ?? cells[cell] ?? -1),
    }
  })
  lastTerms.set(layer, { row, terms })
  return terms
}
