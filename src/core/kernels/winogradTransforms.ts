import { withScratch } from './scratch.ts'

// The transforms of F(4, 3): four outputs of a three-tap filter from six inputs with six products instead of twelve.
// A. Lavin, S. Gray, Fast Algorithms for Convolutional Neural Networks, 2016, https://arxiv.org/abs/1509.09308.
// Each is applied to the columns of a patch, then to its rows.

/**
 * One pass of `spreadKernel` multiplies by this: the paper's fractions (sixths, twenty-fourths) times 24 are
 * whole numbers, so whole inputs and kernels give whole products, exact in doubles, and whole outputs.
 */
export const rowScale = 24

/** Both passes of `spreadKernel` together multiply by this. */
export const kernelScale = rowScale ** 2

/** Three taps of a kernel, `step` apart from `at` on, to six factors, `toStep` apart from `to` on (G, times 24). */
export function spreadKernel(
  from: Float64Array,
  at: number,
  step: number,
  out: Float64Array,
  to: number,
  toStep: number,
): void {
  const left = from[at]
  const middle = from[at + step]
  const right = from[at + 2 * step]
  const even = 4 * (left + right)
  const far = left + 4 * right
  out[to] = 6 * left
  out[to + toStep] = -even - 4 * middle
  out[to + 2 * toStep] = 4 * middle - even
  out[to + 3 * toStep] = far + 2 * middle
  out[to + 4 * toStep] = far - 2 * middle
  out[to + 5 * toStep] = 24 * right
}

/**
 * Spreads `count` runs of six inputs, neighbours in a run `step` apart, runs `runStep` apart from `at` on, to six factors
 * each (Bᵀ of F(4, 3)): a run's first factor is written at `to`, its next ones `toStep` further each, the next run's
 * beside them. May be where the inputs lie, if `runStep` is 1.
 */
export const spreadInputs = withScratch(
  (cells) =>
    (
      at: number,
      step: number,
      runStep: number,
      count: number,
      to: number,
      toStep: number,
    ): void => {
      let first = at | 0
      let a = to | 0
      let b = (a + toStep) | 0
      let c = (b + toStep) | 0
      let d = (c + toStep) | 0
      let e = (d + toStep) | 0
      let f = (e + toStep) | 0
      const end = (a + count) | 0
      while (a < end) {
        const d0 = cells[first]
        let next = (first + step) | 0
        const d1 = cells[next]
        next = (next + step) | 0
        const d2 = cells[next]
        next = (next + step) | 0
        const d3 = cells[next]
        next = (next + step) | 0
        const d4 = cells[next]
        const d5 = cells[(next + step) | 0]
        const even = d4 - 4 * d2
        const odd = d3 - 4 * d1
        const evenNear = d4 - d2
        const oddNear = 2 * (d3 - d1)
        cells[a] = 4 * d0 - 5 * d2 + d4
        cells[b] = even + odd
        cells[c] = even - odd
        cells[d] = evenNear + oddNear
        cells[e] = evenNear - oddNear
        cells[f] = 4 * d1 - 5 * d3 + d5
        first = (first + runStep) | 0
        a = (a + 1) | 0
        b = (b + 1) | 0
        c = (c + 1) | 0
        d = (d + 1) | 0
        e = (e + 1) | 0
        f = (f + 1) | 0
      }
    },
)

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
