// The transforms of F(4, 3): four outputs of a three-tap filter from six inputs with six products instead of twelve.
// A. Lavin, S. Gray, Fast Algorithms for Convolutional Neural Networks, 2016, https://arxiv.org/abs/1509.09308.
// Each is applied to the columns of a patch, then to its rows: `spreadKernel` here, `spreadColumns` and `spreadRow`,
// `gatherColumns` and `gatherRow`.

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
