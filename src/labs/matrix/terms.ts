import { cellKind } from '#core/cellKind.ts'
import type { Connection } from '#core/wiring.ts'
import type { SumTerm } from '#draw/sum/sumTerm.ts'
import type { MatrixLayer } from './layer.ts'
import { placeIn } from './places.ts'

/** A product of a row of W with x: of one cell, in which several weights of the kernels can meet. */
export interface MatrixTerm extends SumTerm {
  /** The column of W, and the number of x that it meets. */
  readonly input: number
  /** Which weights of the kernels it is the sum of, counted flat. */
  readonly indexes: readonly number[]
  /** Which weight of the layer: of an untied one, its own. */
  readonly owned: number
}

/** The last terms: every part of the picture asks for the same ones. */
const lastTerms = new WeakMap<MatrixLayer, { row: number; terms: readonly MatrixTerm[] }>()

/** The products of a row with the cells that hold a weight of the kernels, in the order of the sum. */
export function rowTerms(layer: MatrixLayer, row: number): readonly MatrixTerm[] {
  const last = lastTerms.get(layer)
  if (last?.row === row) return last.terms
  const { x, values, cells, inputs } = layer
  const isDense = layer.settings.tie === 'dense'
  const reads = new Map<number, Connection[]>()
  for (const read of layer.readsOf(row))
    reads.set(read.input, [...(reads.get(read.input) ?? []), read])
  // A dense row has a weight for every input; those that are not 0 are written.
  if (isDense)
    for (let input = 0; input < inputs; input++)
      if (values[row * inputs + input] !== 0 && !reads.has(input)) reads.set(input, [])
  const terms = [...reads].map(([input, all]): MatrixTerm => {
    const [first] = all
    const number = values[row * inputs + input] ?? 0
    const value = x.values[input] ?? 0
    const place = placeIn(x, input)
    return {
      channel: place.plane,
      kernelRow: isDense ? place.row : first!.kernelRow,
      kernelColumn: isDense ? place.column : first!.kernelCol,
      kind: cellKind.number,
      value,
      weight: number,
      product: number * value + 0,
      input,
      indexes: all.map((read) => read.weight),
      owned: cells[row * inputs + input] ?? -1,
    }
  })
  if (isDense) terms.sort((left, right) => left.input - right.input)
  lastTerms.set(layer, { row, terms })
  return terms
}
