import { conv2d } from '#core/conv2d.ts'
import { im2col } from '#core/im2col.ts'
import type { Tensor } from '#core/tensor.ts'
import type { WholeWeights } from './kernel.ts'
import type { SlidePlan } from './plan.ts'

/** Whole numbers up to here are kept exactly in single precision, which tensors hold. */
const exactInSingle = 2 ** 24

/**
 * The sum of products of every output, exact: row-major [maps, height, width]. Sums that single precision could not hold
 * are added up in double.
 */
export function exactSums(
  image: Tensor,
  white: number,
  { shape, numbers }: WholeWeights,
  { spec, geometry }: SlidePlan,
): Float64Array {
  const largest = white * numbers.reduce((total, number) => total + Math.abs(number), 0)
  if (largest <= exactInSingle) {
    const weight = { shape, data: Float32Array.from(numbers) }
    return Float64Array.from(conv2d(image, weight, null, spec).data)
  }
  const windows = im2col(image, geometry).data
  const products = numbers.length / geometry.outputChannels
  const outputs = geometry.outputHeight * geometry.outputWidth
  const sums = new Float64Array(geometry.outputChannels * outputs)
  for (let tap = 0; tap < numbers.length; tap++) {
    const first = Math.floor(tap / products) * outputs
    const number = numbers[tap] ?? 0
    for (let output = 0; output < outputs; output++)
      sums[first + output] =
        (sums[first + output] ?? 0) + number * (windows[tap * outputs + output] ?? 0)
  }
  return sums
}
