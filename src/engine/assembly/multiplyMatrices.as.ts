import { multiplyAdd } from './multiplyAdd.as'

/** How far down b goes at a time: sixteen columns of so many rows stay in the cache while all rows of a meet them. */
const depth: i32 = 256

/**
 * A product of matrices, added to what is there: out[row, column] += Σ a[row, i] · b[i, column].
 *
 * Two rows by sixteen columns are summed in registers: a number of a, once read, meets sixteen of b, and these both rows.
 * @param a f32; its rows are `aRow` bytes apart and the numbers of a row `aStep`, so that a transposed matrix is one with
 * the two changed round
 * @param b f32; its rows are `bRow` bytes apart
 * @param outRow bytes from a row of `out` to the next
 * @param columns a multiple of sixteen
 */
export function multiplyMatrices(
  a: usize,
  aRow: usize,
  aStep: usize,
  b: usize,
  bRow: usize,
  out: usize,
  outRow: usize,
  rows: i32,
  inner: i32,
  columns: i32,
): void {
  for (; inner > 0; inner -= depth) {
    const steps = min(inner, depth)
    for (let column = 0; column < columns; column += 16) {
      const right = (<usize>column) << 2
      let row = 0
      for (; row + 2 <= rows; row += 2) {
        const to = out + <usize>row * outRow + right
        const below = to + outRow
        let upper0 = v128.load(to)
        let upper1 = v128.load(to, 16)
        let upper2 = v128.load(to, 32)
        let upper3 = v128.load(to, 48)
        let lower0 = v128.load(below)
        let lower1 = v128.load(below, 16)
        let lower2 = v128.load(below, 32)
        let lower3 = v128.load(below, 48)
        let at = a + <usize>row * aRow
        let from = b + right
        for (let i = 0; i < steps; i++, at += aStep, from += bRow) {
          const upper = v128.load32_splat(at)
          const lower = v128.load32_splat(at + aRow)
          const b0 = v128.load(from)
          const b1 = v128.load(from, 16)
          const b2 = v128.load(from, 32)
          const b3 = v128.load(from, 48)
          upper0 = multiplyAdd(upper, b0, upper0)
          upper1 = multiplyAdd(upper, b1, upper1)
          upper2 = multiplyAdd(upper, b2, upper2)
          upper3 = multiplyAdd(upper, b3, upper3)
          lower0 = multiplyAdd(lower, b0, lower0)
          lower1 = multiplyAdd(lower, b1, lower1)
          lower2 = multiplyAdd(lower, b2, lower2)
          lower3 = multiplyAdd(lower, b3, lower3)
        }
        v128.store(to, upper0)
        v128.store(to, upper1, 16)
        v128.store(to, upper2, 32)
        v128.store(to, upper3, 48)
        v128.store(below, lower0)
        v128.store(below, lower1, 16)
        v128.store(below, lower2, 32)
        v128.store(below, lower3, 48)
      }
      if (row < rows) {
        const to = out + <usize>row * outRow + right
        let sum0 = v128.load(to)
        let sum1 = v128.load(to, 16)
        let sum2 = v128.load(to, 32)
        let sum3 = v128.load(to, 48)
        let at = a + <usize>row * aRow
        let from = b + right
        for (let i = 0; i < steps; i++, at += aStep, from += bRow) {
          const factor = v128.load32_splat(at)
          sum0 = multiplyAdd(factor, v128.load(from), sum0)
          sum1 = multiplyAdd(factor, v128.load(from, 16), sum1)
          sum2 = multiplyAdd(factor, v128.load(from, 32), sum2)
          sum3 = multiplyAdd(factor, v128.load(from, 48), sum3)
        }
        v128.store(to, sum0)
        v128.store(to, sum1, 16)
        v128.store(to, sum2, 32)
        v128.store(to, sum3, 48)
      }
    }
    a += <usize>depth * aStep
    b += <usize>depth * bRow
  }
}
