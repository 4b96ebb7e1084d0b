import { fillKernelGradient, type KernelProblem } from '#core/kernelProblem.ts'

/** Which weight of the 5×5 the product of weight i of the one kernel and weight j of the other is part of: [9 · i + j]. */
const places = Array.from({ length: 81 }, (_, at) => {
  const [one, other] = [Math.floor(at / 9), at % 9]
  return 5 * (Math.floor(one / 3) + Math.floor(other / 3)) + (one % 3) + (other % 3)
})

/** The 5×5 kernel that does what two 3×3 kernels do one after the other, their full convolution: [25]. */
export function composed(first: Float64Array, second: Float64Array): Float64Array {
  const out = new Float64Array(25)
  for (let one = 0; one < 9; one++)
    for (let other = 0; other < 9; other++)
      out[places[9 * one + other]!]! += first[one]! * second[other]!
  return out
}

/**
 * Fills `out` with the gradient of the mean squared error of two kernels, and returns the error: that of each kernel is
 * the gradient of their 5×5, correlated with the other one.
 * @param problem of a 5×5 kernel
 * @param kernels the two, one after the other: [18], as `out`
 */
export function fillFactorGradient(
  out: Float64Array,
  problem: KernelProblem,
  kernels: Float64Array,
): number {
  const [first, second] = [kernels.subarray(0, 9), kernels.subarray(9)]
  const gradient = new Float64Array(25)
  const error = fillKernelGradient(gradient, problem, composed(first, second))
  out.fill(0)
  for (let one = 0; one < 9; one++)
    for (let other = 0; other < 9; other++) {
      const slope = gradient[places[9 * one + other]!]!
      out[one]! += slope * second[other]!
      out[9 + other]! += slope * first[one]!
    }
  return error
}
