import { withScratch } from './scratch.ts'

/**
 * Adds one row of `taps` taps to a row of sums, at any stride and dilation.
 *
 * Four sums stay in locals while the taps go by, so that each weight is read once for four of them. Same order of terms
 * as the plain loop.
 * @param count how many of `sums` are added to
 * @param at where in `cells` the first tap of the first sum lies
 * @param stride cells from one sum's window to the next
 * @param dilation cells from one tap to the next
 * @param w where the weights of the row begin
 */
export const addSpacedTaps = withScratch(
  (cells, sums) =>
    (
      count: number,
      at: number,
      stride: number,
      dilation: number,
      weights: Float64Array,
      w: number,
      taps: number,
    ): void => {
      const end = (w + taps) | 0
      const last = (count - 3) | 0
      const stride2 = (stride * 2) | 0
      const stride3 = (stride * 3) | 0
      let a = at | 0
      let x = 0
      while (x < last) {
        let s0 = sums[x]
        let s1 = sums[(x + 1) | 0]
        let s2 = sums[(x + 2) | 0]
        let s3 = sums[(x + 3) | 0]
        let next = a
        for (let k = w | 0; k < end; k = (k + 1) | 0) {
          const weight = weights[k]
          s0 += cells[next] * weight
          s1 += cells[(next + stride) | 0] * weight
          s2 += cells[(next + stride2) | 0] * weight
          s3 += cells[(next + stride3) | 0] * weight
          next = (next + dilation) | 0
        }
        sums[x] = s0
        sums[(x + 1) | 0] = s1
        sums[(x + 2) | 0] = s2
        sums[(x + 3) | 0] = s3
        a = (a + stride * 4) | 0
        x = (x + 4) | 0
      }
      while (x < count) {
        let sum = sums[x]
        let next = a
        for (let k = w | 0; k < end; k = (k + 1) | 0) {
          sum += cells[next] * weights[k]
          next = (next + dilation) | 0
        }
        sums[x] = sum
        a = (a + stride) | 0
        x = (x + 1) | 0
      }
    },
)
