import { cellKind } from '#core/cellKind.ts'
import { memoByObject } from '#core/memo.ts'
import type { Connection } from '#core/wiring.ts'
import type { SumTerm } from '#draw/sum/sumTerm.ts'
import type { MatrixLayer } from './layer.ts'
import { planeCell } from './planeCell.ts'

/** A product of a row of W with x: of one cell, in which several weights of the kernels can meet. */
export interface MatrixTerm extends SumTerm {
  /** The column of W, and the number of x that it meets. */
  readonly input: number
  /** Which weights of the kernels it is the sum of, counted flat. */
  readonly indexes: readonly number[]
  /** Which weight of the layer: of an untied one, its own. */
  readonly owned: number
}

/** The products of a row with the cells that hold a weight of the kernels, in the order of the sum. */
export const rowTerms = memoByObject((layer: MatrixLayer, row: number): readonly MatrixTerm[] => {
  const { x, values, cells, inputs } = layer
  const isDense = layer.settings.connectivity === 'dense'
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
    const cell = planeCell(x, input)
    return {
      channel: cell.plane,
      kernelRow: isDense ? cell.row : first!.kernelRow,
      kernelColumn: isDense ? cell.column : first!.kernelCol,
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
  return terms
})
