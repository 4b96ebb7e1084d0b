import { tensor, type Tensor } from '#core/tensor.ts'
import { wholeNumbers } from '../core/layerArbitraries.ts'

/** Numbers that are not whole, the same for the same seed. */
export function fractions(shape: readonly number[], seed: number): Tensor {
  const { data } = wholeNumbers(shape, seed)
  return tensor(
    shape,
    data.map((value, i) => value / 7 + (i % 13) / 100),
  )
}

/** The largest error, as a part of the largest expected number. */
export function errorOf(actual: Float32Array, expected: Float32Array): number {
  const largest = expected.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const error = actual.reduce((most, value, i) => Math.max(most, Math.abs(value - expected[i]!)), 0)
  return error / largest
}
