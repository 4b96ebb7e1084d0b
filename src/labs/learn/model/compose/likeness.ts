import type { Factor, Pair } from './pairs.ts'

/** What a kernel is like: a filter times a scale, and the cosine between the two, which has the sign of the scale. */
export interface Like {
  readonly name: string
  readonly scale: number
  readonly cosine: number
}

/** The pair of filters that two kernels are most like, in the order in which they are; undefined where there is none. */
export function likeness(
  first: Float64Array,
  second: Float64Array,
  factorings: Pair['factorings'],
): readonly [Like, Like] | undefined {
  const both = factorings.flatMap(([one, other]): [Like, Like][] => [
    [like(first, one), like(second, other)],
    [like(first, other), like(second, one)],
  ])
  const close = ([one, other]: readonly [Like, Like]) =>
    Math.abs(one.cosine) + Math.abs(other.cosine)
  return both.toSorted((one, other) => close(other) - close(one))[0]
}

/** How a kernel is like a filter. */
export function like(kernel: Float64Array, { name, weights }: Factor): Like {
  const product = dot(kernel, weights)
  const square = dot(weights, weights)
  return {
    name,
    scale: product / square,
    cosine: product / (Math.sqrt(square * dot(kernel, kernel)) || 1),
  }
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, at) => sum + value * other[at]!, 0)
}
