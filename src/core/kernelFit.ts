import { cholesky, choleskySolved, inverseDiagonal } from './cholesky.ts'
import type { PairMoments } from './pairMoments.ts'
import { wholeDivisor } from './wholeDivisor.ts'

/** The kernel and the bias that turn one picture into another with the least squared error. */
export interface KernelFit {
  readonly side: number
  /** Windows that it was found from. */
  readonly windows: number
  /** Windows left out, since the pixel wanted is 0 or 255. */
  readonly cutOff: number
  /** The mean squared error that is left, in levels squared, as estimated for windows that were not looked at. */
  readonly error: number
  /** Of the window's middle, in levels squared: 0 where the picture before is flat. */
  readonly variance: number
  /** Of the picture after. */
  readonly wantedVariance: number
  /** The mean of (after − before)². */
  readonly change: number
  readonly bias: number
  /** [side²] */
  readonly weights: Float64Array
  /** By how much each weight may be wrong: its standard error, and more where the picture is even. */
  readonly errors: Float64Array
  /** All weights are whole numbers over it, as far as can be told; 0 where there is none. */
  readonly divisor: number
}

/** What rounding to whole levels leaves, in levels squared. */
const rounding = 1 / 12

/** Levels squared: where more is left, weights are whole numbers by chance. */
const mostForWhole = 1

/** Of the mean variance of a pixel: next to nothing, and enough where pixels of the window cannot be told apart. */
const ridge = 1e-10

/**
 * The least-squares fit of a kernel with a bias to the moments of a pair of pictures, by the normal equations.
 * @param even the share of places where the picture before hardly changes: there, what rounding takes off follows from
 * the picture and does not cancel out over many windows, so that weights look alike that are not
 */
export function kernelFit(
  { side, windows, cutOff, products }: PairMoments,
  even: number,
): KernelFit {
  const taps = side * side
  const size = taps + 2
  const count = Math.max(1, windows)
  const mean = (at: number) => products[(taps + 1) * size + at]! / count
  const moment = (row: number, column: number) =>
    products[Math.max(row, column) * size + Math.min(row, column)]! / count -
    mean(row) * mean(column)
  const covariance = new Float64Array(taps * taps)
  for (let row = 0; row < taps; row++)
    for (let column = 0; column <= row; column++)
      covariance[row * taps + column] = covariance[column * taps + row] = moment(row, column)
  const cross = Float64Array.from({ length: taps }, (_, tap) => moment(taps, tap))
  const means = Float64Array.from({ length: taps }, (_, tap) => mean(tap))
  const middle = (taps - 1) / 2
  const variance = Math.max(0, moment(middle, middle))
  const wantedVariance = Math.max(0, moment(taps, taps))
  const shift = mean(taps) - means[middle]!
  const change = Math.max(0, wantedVariance - 2 * cross[middle]! + variance + shift * shift)
  const facts = { side, windows, cutOff, variance, wantedVariance, change }
  const trace = means.reduce((sum, _, tap) => sum + covariance[tap * taps + tap]!, 0)
  if (windows < taps + 2 || trace < 1e-9 * taps)
    return {
      ...facts,
      error: wantedVariance,
      bias: mean(taps),
      weights: new Float64Array(taps),
      errors: new Float64Array(taps),
      divisor: 0,
    }
  const steadied = covariance.slice()
  for (let tap = 0; tap < taps; tap++) steadied[tap * (taps + 1)]! += (ridge * trace) / taps
  const lower = cholesky(steadied, taps)
  const weights = choleskySolved(lower, cross)
  const errorOf = (kernel: Float64Array) => {
    let error = wantedVariance
    for (let row = 0; row < taps; row++) {
      let sum = -2 * cross[row]!
      for (let column = 0; column < taps; column++)
        sum += covariance[row * taps + column]! * kernel[column]!
      error += kernel[row]! * sum
    }
    return Math.max(0, error)
  }
  const error = (errorOf(weights) * windows) / (windows - taps - 1)
  const inverse = inverseDiagonal(lower, taps)
  const errors = inverse.map((part) => Math.sqrt((part * error) / windows))
  const doubtful = inverse.map((part) =>
    Math.sqrt(part * (error / windows + even * even * rounding)),
  )
  const isTold = isKernelTold(weights, doubtful) && error <= mostForWhole
  const divisor = isTold
    ? wholeDivisor(weights, errors, (kernel) => {
        // What a kernel adds to the error is, in units of the error of one window, about the number of its weights by chance.
        const added = Math.max(0, errorOf(kernel) - errorOf(weights)) * windows
        return added <= (taps + 5 * Math.sqrt(2 * taps)) * Math.max(error, 1e-6)
      })
    : 0
  const bias = weights.reduce((rest, weight, tap) => rest - weight * means[tap]!, mean(taps))
  // Where terms cancel, what is left of them is the rounding of doubles.
  return {
    ...facts,
    error: error > 1e-12 * wantedVariance ? error : 0,
    bias,
    weights,
    errors: divisor > 0 ? errors : doubtful,
    divisor,
  }
}

/** Whether a kernel is known well enough to be told from others: to half of its largest weight. */
export function isKernelTold(weights: Float64Array, errors: Float64Array): boolean {
  return 2 * Math.max(...errors) <= weights.reduce((most, w) => Math.max(most, Math.abs(w)), 0)
}
