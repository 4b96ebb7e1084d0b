import { kernelProblem } from '#core/kernelProblem.ts'
import { paddedIndex } from '#core/padding.ts'
import { symmetricEigen } from '#core/symmetricEigen.ts'
import type { Tensor } from '#core/tensor.ts'
import { heartSide } from './heartTask.ts'

/** Beyond this the windows of the examples are certain to be unlike enough, or never will be. */
export const mostFitted = 8
/** Of the largest eigenvalue: below it a direction is in no window. */
const leastPart = 1e-9

/**
 * The convolution of least norm that fits the examples best: its kernel after none of them, after one, and so on until
 * their windows have every direction. From there on it stays.
 */
export function fittedKernels(
  examples: readonly Float64Array[],
  answers: readonly Float64Array[],
  side: number,
): Float64Array[] {
  const taps = side * side
  const squares = new Float64Array(taps * taps)
  const products = new Float64Array(taps)
  const kernels = [new Float64Array(taps)]
  for (let at = 0; at < mostFitted; at++) {
    const answer = { shape: [1, heartSide, heartSide], data: Float32Array.from(answers[at]!) }
    const problem = kernelProblem(circular(examples[at]!, side), answer, side)
    problem.autocorrelation.forEach((mean, i) => (squares[i] = squares[i]! + mean))
    problem.crossCorrelation.forEach((mean, i) => (products[i] = products[i]! + mean))
    const { kernel, isWhole } = solved(squares, products)
    kernels.push(kernel)
    if (isWhole) break
  }
  return kernels
}

/** The shortest solution of squares · kernel = products, and whether it is the only one. */
function solved(squares: Float64Array, products: Float64Array) {
  const { values, vectors } = symmetricEigen(squares)
  const least = leastPart * values[0]!
  const kernel = new Float64Array(products.length)
  vectors.forEach((vector, at) => {
    if (!(values[at]! > least)) return
    const along = vector.reduce((sum, value, i) => sum + value * products[i]!, 0) / values[at]!
    vector.forEach((value, i) => (kernel[i] = kernel[i]! + along * value))
  })
  return { kernel, isWhole: values.at(-1)! > least }
}

/** A picture with as much of its other side around it as a kernel reaches: [1, 16 + side − 1, 16 + side − 1]. */
function circular(picture: Float64Array, side: number): Tensor {
  const reach = (side - 1) / 2
  const size = heartSide + 2 * reach
  const from = (place: number) => paddedIndex('circular', place - reach, heartSide)
  const data = Float32Array.from(
    { length: size * size },
    (_, at) => picture[from(Math.floor(at / size)) * heartSide + from(at % size)]!,
  )
  return { shape: [1, size, size], data }
}
