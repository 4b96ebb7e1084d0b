import { withScratch } from './scratch.ts'

/**
 * Adds one row of `taps` taps, stride 1, to a row of sums: kernels of any width.
 *
 * Fast because six neighbouring sums stay in locals while the taps go by, and each tap reads one weight and one number:
 * the six numbers that it meets are the last tap's, moved on by one. Same order of terms as the plain loop.
 * @param count how many of `sums` are added to
 * @param at where in `cells` the first tap of the first sum lies
 * @param w where the weights of the row begin
 */
export const addTaps = withScratch(
  (cells, sums) =>
    (count: number, at: number, weights: Float64Array, w: number, taps: number): void => {
      const end = (w + taps) | 0
      const last = (count - 5) | 0
      let a = at | 0
      let x = 0
      while (x < last) {
        let s0 = sums[x]
        let s1 = sums[(x + 1) | 0]
        let s2 = sums[(x + 2) | 0]
        let s3 = sums[(x + 3) | 0]
        let s4 = sums[(x + 4) | 0]
        let s5 = sums[(x + 5) | 0]
        let i0 = cells[a]
        let i1 = cells[(a + 1) | 0]
        let i2 = cells[(a + 2) | 0]
        let i3 = cells[(a + 3) | 0]
        let i4 = cells[(a + 4) | 0]
        let next = (a + 5) | 0
        for (let k = w | 0; k < end; k = (k + 1) | 0) {
          const weight = weights[k]
          const i5 = cells[next]
          s0 += i0 * weight
          s1 += i1 * weight
          s2 += i2 * weight
          s3 += i3 * weight
          s4 += i4 * weight
          s5 += i5 * weight
          i0 = i1
          i1 = i2
          i2 = i3
          i3 = i4
          i4 = i5
          next = (next + 1) | 0
        }
        sums[x] = s0
        sums[(x + 1) | 0] = s1
        sums[(x + 2) | 0] = s2
        sums[(x + 3) | 0] = s3
        sums[(x + 4) | 0] = s4
        sums[(x + 5) | 0] = s5
        a = (a + 6) | 0
        x = (x + 6) | 0
      }
      while (x < count) {
        let sum = sums[x]
        let next = a
        for (let k = w | 0; k < end; k = (k + 1) | 0) {
          sum += cells[next] * weights[k]
          next = (next + 1) | 0
        }
        sums[x] = sum
        a = (a + 1) | 0
        x = (x + 1) | 0
      }
    },
)
