// The transforms of F(4, 3): four outputs of a three-tap filter from six inputs with six products instead of twelve.
// A. Lavin, S. Gray, Fast Algorithms for Convolutional Neural Networks, 2016, https://arxiv.org/abs/1509.09308.
// Each is applied to the columns of a patch, then to its rows. Numbers are read from `at` on, `step` apart, and written
// from `to` on, `toStep` apart.

/**
 * One pass of `spreadKernel` multiplies by this: the paper's fractions (sixths, twenty-fourths) times 24 are
 * whole numbers, so whole inputs and kernels give whole products, exact in doubles, and whole outputs.
 */
export const rowScale = 24

/** Both passes of `spreadKernel` together multiply by this. */
export const kernelScale = rowScale ** 2

/** Three taps of a kernel to six factors (G, times 24). */
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

/** Six inputs to six factors (Bᵀ). */
export function spreadInput(
  from: Float64Array,
  at: number,
  step: number,
  out: Float64Array,
  to: number,
  toStep: number,
): void {
  let a = at | 0
  const d0 = from[a]
  a = (a + step) | 0
  const d1 = from[a]
  a = (a + step) | 0
  const d2 = from[a]
  a = (a + step) | 0
  const d3 = from[a]
  a = (a + step) | 0
  const d4 = from[a]
  a = (a + step) | 0
  const d5 = from[a]
  const even = d4 - 4 * d2
  const odd = d3 - 4 * d1
  const evenNear = d4 - d2
  const oddNear = 2 * (d3 - d1)
  let b = to | 0
  out[b] = 4 * d0 - 5 * d2 + d4
  b = (b + toStep) | 0
  out[b] = even + odd
  b = (b + toStep) | 0
  out[b] = even - odd
  b = (b + toStep) | 0
  out[b] = evenNear + oddNear
  b = (b + toStep) | 0
  out[b] = evenNear - oddNear
  b = (b + toStep) | 0
  out[b] = 4 * d1 - 5 * d3 + d5
}

/** Six products to four outputs (Aᵀ). */
export function gatherOutput(
  from: Float64Array,
  at: number,
  step: number,
  out: Float64Array,
  to: number,
): void {
  let a = at | 0
  const m0 = from[a]
  a = (a + step) | 0
  const m1 = from[a]
  a = (a + step) | 0
  const m2 = from[a]
  a = (a + step) | 0
  const m3 = from[a]
  a = (a + step) | 0
  const m4 = from[a]
  a = (a + step) | 0
  const m5 = from[a]
  const near = m1 + m2
  const nearOdd = m1 - m2
  const far = m3 + m4
  const farOdd = m3 - m4
  out[to] = m0 + near + far
  out[to + 1] = nearOdd + 2 * farOdd
  out[to + 2] = near + 4 * far
  out[to + 3] = nearOdd + 8 * farOdd + m5
}
