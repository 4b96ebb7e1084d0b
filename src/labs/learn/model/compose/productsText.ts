import type { Cell } from '#draw/gridBox.ts'
import { printNumber } from '#draw/printNumber.ts'
import { bracketed } from '#labs/learn/model/words.ts'

/** What a weight of the 5×5 of two 3×3 kernels is made of: "a × b: 0.2 × 0.3 + (−0.1) × 0.4". */
export function productsText(first: Float64Array, second: Float64Array, cell: Cell): string {
  const products: string[] = []
  for (let row = 0; row < 3; row++)
    for (let column = 0; column < 3; column++) {
      const [otherRow, otherColumn] = [cell.row - row, cell.column - column]
      if (otherRow < 0 || otherRow > 2 || otherColumn < 0 || otherColumn > 2) continue
      products.push(
        `${text(first[3 * row + column]!)} × ${text(second[3 * otherRow + otherColumn]!)}`,
      )
    }
  return `Weights of a × weights of b: ${products.join(' + ')}`
}

function text(value: number): string {
  return bracketed(printNumber(value, 3).text)
}
