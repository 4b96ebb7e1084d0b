import { memoByObject } from '#core/memo.ts'
import type { MatrixLayer } from './layer.ts'

interface WeightIndex {
  /** Where the cells of each weight begin in `order`. */
  readonly starts: Int32Array
  readonly order: Int32Array
}

/** The cells of W, row-major, that a weight is in, alone or with others. */
export function cellsOfWeight(layer: MatrixLayer, weight: number): Int32Array {
  const { starts, order } = weightIndex(layer)
  return order.subarray(starts[weight], starts[weight + 1])
}

/** All cells in the order of their weights, counted first and then laid out. */
const weightIndex = memoByObject(({ cells, weights, meeting }: MatrixLayer): WeightIndex => {
  const starts = new Int32Array(weights + 1)
  const others = [...meeting].flatMap(([cell, all]) =>
    all.filter((each) => each !== cells[cell]).map((weight) => ({ cell, weight })),
  )
  for (const weight of cells) if (weight >= 0) starts[weight + 1]! += 1
  for (const { weight } of others) starts[weight + 1]! += 1
  for (let weight = 0; weight < weights; weight++) starts[weight + 1]! += starts[weight]!
  const order = new Int32Array(starts[weights]!)
  const next = starts.slice()
  const put = (weight: number, cell: number) => (order[next[weight]!++] = cell)
  for (let cell = 0; cell < cells.length; cell++) if (cells[cell]! >= 0) put(cells[cell]!, cell)
  for (const { weight, cell } of others) put(weight, cell)
  return { starts, order }
})
