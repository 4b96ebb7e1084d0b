import type { Cell } from '#draw/gridBox.ts'
import type { SumTerm } from '#draw/sum/sumTerm.ts'
import { cellKind } from '#core/cellKind.ts'
import type { FilterLayer } from './filterLayer.ts'
import type { FilterScene } from './filterScene.ts'

/**
 * The gradient of one weight as the sum that it is: over all positions, difference · the pixel under the weight. Pixels are
 * counted from 0 to white, less their mean, so that they are whole numbers.
 */
export interface WeightGradient {
  /** Where the weight stands in the kernel. */
  readonly weight: Cell
  /** For each row of positions, from the first on. */
  readonly rows: Float64Array
  /** What their sum is divided by: N · white ÷ 2, as the gradient of a mean of N squares is 2 ÷ N times the sum. */
  readonly divisor: number
  readonly value: number
}

/** The gradient of a weight, a row of positions at a time. */
export function weightGradient(
  { levels, white, picture, wanted }: FilterLayer,
  { difference }: Pick<FilterScene, 'difference'>,
  weight: Cell,
): WeightGradient {
  const width = picture.shape[2] ?? 0
  const [, rows = 0, columns = 0] = wanted.shape
  const sums = new Float64Array(rows)
  for (let row = 0; row < rows; row++) {
    let at = row * columns
    let input = (row + weight.row) * width + weight.column
    for (const end = at + columns; at < end; at++, input++)
      sums[row]! += difference[at]! * levels[input]!
  }
  const divisor = (rows * columns * white) / 2
  return { weight, rows: sums, divisor, value: total(sums) / divisor }
}

/** The products of a row of positions; a term's place is that of its position. */
export function termsOfRow(
  { levels, picture, wanted }: FilterLayer,
  { difference }: Pick<FilterScene, 'difference'>,
  weight: Cell,
  row: number,
): SumTerm[] {
  const width = picture.shape[2] ?? 0
  const columns = wanted.shape[2] ?? 0
  return Array.from({ length: columns }, (_, column) => {
    const value = difference[row * columns + column]!
    const input = levels[(row + weight.row) * width + column + weight.column]!
    return {
      channel: 0,
      kernelRow: row,
      kernelColumn: column,
      kind: cellKind.number,
      value,
      weight: input,
      product: value * input,
    }
  })
}

function total(sums: Float64Array): number {
  return sums.reduce((sum, each) => sum + each, 0)
}
