import { withScratch } from './scratch.ts'

/**
 * Adds one row of five taps, stride 1, to some rows of sums of four output channels: what a 5×5 kernel does five times
 * for each input channel.
 *
 * Fast because one number is read for twenty products; the window of five slides along in locals, and the weights are
 * read once for all rows. Same order of terms as the plain loop.
 * @param count of `sums`, which are [4, lines, count], added to
 * @param at where in `cells` the first tap of the first sum lies
 * @param rowStep from there to the first tap of the next row's
 * @param w where the weights begin, [5, 4]: the four channels side by side
 */
export const addFiveTapsToFour = withScratch(
  (cells, sums) =>
    (
      lines: number,
      count: number,
      at: number,
      rowStep: number,
      weights: Float64Array,
      w: number,
    ): void => {
      const a0 = weights[w]
      const b0 = weights[w + 1]
      const c0 = weights[w + 2]
      const d0 = weights[w + 3]
      const a1 = weights[w + 4]
      const b1 = weights[w + 5]
      const c1 = weights[w + 6]
      const d1 = weights[w + 7]
      const a2 = weights[w + 8]
      const b2 = weights[w + 9]
      const c2 = weights[w + 10]
      const d2 = weights[w + 11]
      const a3 = weights[w + 12]
      const b3 = weights[w + 13]
      const c3 = weights[w + 14]
      const d3 = weights[w + 15]
      const a4 = weights[w + 16]
      const b4 = weights[w + 17]
      const c4 = weights[w + 18]
      const d4 = weights[w + 19]
      const plane = (lines * count) | 0
      let xa = 0
      let xb = plane
      let xc = (xb + plane) | 0
      let xd = (xc + plane) | 0
      let first = at | 0
      while (xa < plane) {
        let p = cells[first]
        let q = cells[(first + 1) | 0]
        let r = cells[(first + 2) | 0]
        let s = cells[(first + 3) | 0]
        let next = (first + 4) | 0
        const end = (xa + count) | 0
        while (xa < end) {
          const t = cells[next]
          sums[xa] = sums[xa] + p * a0 + q * a1 + r * a2 + s * a3 + t * a4
          sums[xb] = sums[xb] + p * b0 + q * b1 + r * b2 + s * b3 + t * b4
          sums[xc] = sums[xc] + p * c0 + q * c1 + r * c2 + s * c3 + t * c4
          sums[xd] = sums[xd] + p * d0 + q * d1 + r * d2 + s * d3 + t * d4
          p = q
          q = r
          r = s
          s = t
          next = (next + 1) | 0
          xa = (xa + 1) | 0
          xb = (xb + 1) | 0
          xc = (xc + 1) | 0
          xd = (xd + 1) | 0
        }
        first = (first + rowStep) | 0
      }
    },
)
