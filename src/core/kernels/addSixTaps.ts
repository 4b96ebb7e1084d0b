import { withScratch } from './scratch.ts'

/**
 * Adds one row of six taps, stride 1, to a row of sums: with `addFiveTaps` it makes up most wider kernels, 11 being
 * 6 + 5. Fast for the same reasons; same order of terms as the plain loop.
 * @param count how many of `sums` are added to
 * @param at where in `cells` the first tap of the first sum lies
 * @param w where the six weights begin
 */
export const addSixTaps = withScratch(
  (cells, sums) =>
    (count: number, at: number, weights: Float64Array, w: number): void => {
      const w0 = weights[w]
      const w1 = weights[w + 1]
      const w2 = weights[w + 2]
      const w3 = weights[w + 3]
      const w4 = weights[w + 4]
      const w5 = weights[w + 5]
      let p = cells[at]
      let q = cells[at + 1]
      let r = cells[at + 2]
      let s = cells[at + 3]
      let t = cells[at + 4]
      let u = 0
      let a = (at + 5) | 0
      let x = 0
      const last = (count - 5) | 0
      while (x < last) {
        u = cells[a]
        // prettier-ignore
        sums[x] = sums[x] + p * w0 + q * w1 + r * w2 + s * w3 + t * w4 + u * w5
        p = cells[(a + 1) | 0]
        const x1 = (x + 1) | 0
        // prettier-ignore
        sums[x1] = sums[x1] + q * w0 + r * w1 + s * w2 + t * w3 + u * w4 + p * w5
        q = cells[(a + 2) | 0]
        const x2 = (x + 2) | 0
        // prettier-ignore
        sums[x2] = sums[x2] + r * w0 + s * w1 + t * w2 + u * w3 + p * w4 + q * w5
        r = cells[(a + 3) | 0]
        const x3 = (x + 3) | 0
        // prettier-ignore
        sums[x3] = sums[x3] + s * w0 + t * w1 + u * w2 + p * w3 + q * w4 + r * w5
        s = cells[(a + 4) | 0]
        const x4 = (x + 4) | 0
        // prettier-ignore
        sums[x4] = sums[x4] + t * w0 + u * w1 + p * w2 + q * w3 + r * w4 + s * w5
        t = cells[(a + 5) | 0]
        const x5 = (x + 5) | 0
        // prettier-ignore
        sums[x5] = sums[x5] + u * w0 + p * w1 + q * w2 + r * w3 + s * w4 + t * w5
        a = (a + 6) | 0
        x = (x + 6) | 0
      }
      while (x < count) {
        u = cells[a]
        sums[x] = sums[x] + p * w0 + q * w1 + r * w2 + s * w3 + t * w4 + u * w5
        p = q
        q = r
        r = s
        s = t
        t = u
        a = (a + 1) | 0
        x = (x + 1) | 0
      }
    },
)
