import { embedded, type Target, targets } from './targets.ts'

/** The handcrafted filter that a kernel is most like. */
export interface Match {
  readonly target: Target
  /** Of the angle between the two as vectors: 1 where one is a multiple of the other. */
  readonly cosine: number
  /** The largest difference of two weights, when the filter is scaled to fit the kernel best. */
  readonly largest: number
  /** The filter so scaled, [side²]. */
  readonly fitted: Float64Array
}

/** The filter, of those that are no larger than the kernel, with the largest cosine. */
export function nearestFilter(kernel: Float64Array, side: number): Match {
  return targets
    .filter((target) => target.side <= side)
    .map((target) => match(kernel, target, side))
    .reduce((best, each) => (each.cosine > best.cosine ? each : best))
}

function match(kernel: Float64Array, target: Target, side: number): Match {
  const filter = embedded(target.weights, side)
  const product = dot(kernel, filter)
  const square = dot(filter, filter)
  const fitted = filter.map((weight) => (weight * product) / square)
  const largest = kernel.reduce(
    (most, weight, at) => Math.max(most, Math.abs(weight - fitted[at]!)),
    0,
  )
  const cosine = product / (Math.sqrt(square * dot(kernel, kernel)) || 1)
  return { target, cosine, largest, fitted }
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, at) => sum + value * other[at]!, 0)
}
