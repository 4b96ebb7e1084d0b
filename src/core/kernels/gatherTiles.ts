import { withScratch } from './scratch.ts'

/**
 * Gathers the columns of products [6, 6, count] in `sums`, each in its place: six products become four outputs (Aᵀ of
 * F(4, 3)), in the first four rows.
 */
export const gatherColumns = withScratch((_, sums) => (count: number): void => {
  const row = (6 * count) | 0
  let a = 0
  let b = row
  let c = (b + row) | 0
  let d = (c + row) | 0
  let e = (d + row) | 0
  let f = (e + row) | 0
  while (a < row) {
    const m1 = sums[b]
    const m2 = sums[c]
    const m3 = sums[d]
    const m4 = sums[e]
    const near = m1 + m2
    const nearOdd = m1 - m2
    const far = m3 + m4
    const farOdd = m3 - m4
    sums[a] = sums[a] + near + far
    sums[b] = nearOdd + 2 * farOdd
    sums[c] = near + 4 * far
    sums[d] = nearOdd + 8 * farOdd + sums[f]
    a = (a + 1) | 0
    b = (b + 1) | 0
    c = (c + 1) | 0
    d = (d + 1) | 0
    e = (e + 1) | 0
    f = (f + 1) | 0
  }
})

/**
 * Fills a row of `count` outputs from the products of its tiles in `sums`.
 * @param at where the first tile's first product lies; the next tile's is its neighbour, the next product is `step` away
 * @param offset added last: the bias
 * @param scale what the products are too large by
 */
export const gatherRow = withScratch(
  (_, sums) =>
    (
      out: Float32Array,
      to: number,
      count: number,
      at: number,
      step: number,
      offset: number,
      scale: number,
    ): void => {
      // A product takes a fifth of a division. The bias is added before, so that whole numbers can cancel out exactly.
      const factor = 1 / scale
      const bias = offset * scale
      let a = at | 0
      let b = (a + step) | 0
      let c = (b + step) | 0
      let d = (c + step) | 0
      let e = (d + step) | 0
      let f = (e + step) | 0
      let x = to | 0
      const end = (x + count) | 0
      const last = (end - 3) | 0
      while (x < last) {
        const m1 = sums[b]
        const m2 = sums[c]
        const m3 = sums[d]
        const m4 = sums[e]
        const near = m1 + m2
        const nearOdd = m1 - m2 + bias
        const far = m3 + m4
        const farOdd = m3 - m4
        out[x] = (sums[a] + near + far + bias) * factor
        out[(x + 1) | 0] = (nearOdd + 2 * farOdd) * factor
        out[(x + 2) | 0] = (near + 4 * far + bias) * factor
        out[(x + 3) | 0] = (nearOdd + 8 * farOdd + sums[f]) * factor
        a = (a + 1) | 0
        b = (b + 1) | 0
        c = (c + 1) | 0
        d = (d + 1) | 0
        e = (e + 1) | 0
        f = (f + 1) | 0
        x = (x + 4) | 0
      }
      if (x === end) return
      const near = sums[b] + sums[c] + bias
      const nearOdd = sums[b] - sums[c] + bias
      const far = sums[d] + sums[e]
      const farOdd = sums[d] - sums[e]
      out[x] = (sums[a] + near + far) * factor
      if (x + 1 < end) out[x + 1] = (nearOdd + 2 * farOdd) * factor
      if (x + 2 < end) out[x + 2] = (near + 4 * far) * factor
    },
)
