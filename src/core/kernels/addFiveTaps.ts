import { withScratch } from './scratch.ts'

/**
 * Adds one row of five taps, stride 1, to a row of sums: what a 5×5 kernel does five times for each channel.
 *
 * Fast for the reason of `fillNineTaps`: weights and window are locals, each step reads one number, and five steps are
 * written out so that the window's columns change names instead of moving. Same order of terms as the plain loop.
 * @param count how many of `sums` are added to
 * @param at where in `cells` the first tap of the first sum lies
 * @param w where the five weights begin
 */
export const addFiveTaps = withScratch(
  (cells, sums) =>
    (count: number, at: number, weights: Float64Array, w: number): void => {
      const w0 = weights[w]
      const w1 = weights[w + 1]
      const w2 = weights[w + 2]
      const w3 = weights[w + 3]
      const w4 = weights[w + 4]
      let p = cells[at]
      let q = cells[at + 1]
      let r = cells[at + 2]
      let s = cells[at + 3]
      let t = 0
      let a = (at + 4) | 0
      let x = 0
      const last = (count - 4) | 0
      while (x < last) {
        t = cells[a]
        sums[x] = sums[x] + p * w0 + q * w1 + r * w2 + s * w3 + t * w4
        p = cells[(a + 1) | 0]
        const x1 = (x + 1) | 0
        sums[x1] = sums[x1] + q * w0 + r * w1 + s * w2 + t * w3 + p * w4
        q = cells[(a + 2) | 0]
        const x2 = (x + 2) | 0
        sums[x2] = sums[x2] + r * w0 + s * w1 + t * w2 + p * w3 + q * w4
        r = cells[(a + 3) | 0]
        const x3 = (x + 3) | 0
        sums[x3] = sums[x3] + s * w0 + t * w1 + p * w2 + q * w3 + r * w4
        s = cells[(a + 4) | 0]
        const x4 = (x + 4) | 0
        sums[x4] = sums[x4] + t * w0 + p * w1 + q * w2 + r * w3 + s * w4
        a = (a + 5) | 0
        x = (x + 5) | 0
      }
      while (x < count) {
        t = cells[a]
        sums[x] = sums[x] + p * w0 + q * w1 + r * w2 + s * w3 + t * w4
        p = q
        q = r
        r = s
        s = t
        a = (a + 1) | 0
        x = (x + 1) | 0
      }
    },
)
