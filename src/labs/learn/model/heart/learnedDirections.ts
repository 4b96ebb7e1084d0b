import { heartPixels, mostExamples } from './heartTask.ts'

/** What a dense layer knows after each example: the directions that examples have, each at right angles to those before. */
export interface Directions {
  /** Unit vectors: [directions, 16²]. */
  readonly units: readonly Float64Array[]
  /** How many of them there are after so many examples: [examples + 1]. */
  readonly after: readonly number[]
}

/** What is left of an example, as a part of it, below which it brings nothing new. */
const leastNew = 1e-6
/** Below this part rounding has a share in what is left, and it is taken off once more. */
const leastSure = 0.05
/** After so many random examples in a row without anything new there is nothing new to come. */
const mostInVain = 32

/**
 * The directions of the examples. The dense layer of least norm that answers all of them rightly answers what a picture
 * has along these directions, and nothing else.
 * @see Å. Björck, Numerics of Gram-Schmidt Orthogonalization, 1994
 */
export function learnedDirections(next: () => Float64Array): Directions {
  const units: Float64Array[] = []
  const after = [0]
  for (let inVain = 0; after.length <= mostExamples;) {
    if (units.length < heartPixels && inVain < mostInVain) {
      const unit = newDirection(next(), units)
      if (unit) units.push(unit)
      inVain = unit ? 0 : inVain + 1
    }
    after.push(units.length)
  }
  return { units, after }
}

/** What an example has at right angles to the directions before it, of length 1; undefined where that is nothing. */
function newDirection(
  example: Float64Array,
  units: readonly Float64Array[],
): Float64Array | undefined {
  const whole = Math.sqrt(dot(example, example))
  const left = example.slice()
  takeOff(left, units)
  if (Math.sqrt(dot(left, left)) < leastSure * whole) takeOff(left, units)
  const length = Math.sqrt(dot(left, left))
  return length > leastNew * whole ? left.map((value) => value / length) : undefined
}

function takeOff(left: Float64Array, units: readonly Float64Array[]): void {
  const { length } = left
  for (const unit of units) {
    const along = dot(left, unit)
    for (let at = 0; at < length; at++) left[at] = left[at]! - along * unit[at]!
  }
}

/** The sum of the products of two pictures of 16². */
export function dot(one: Float64Array, other: Float64Array): number {
  // Four sums, of which none has to wait for another.
  let [a, b, c, d] = [0, 0, 0, 0]
  for (let at = 0; at < heartPixels; at += 4) {
    a += one[at]! * other[at]!
    b += one[at + 1]! * other[at + 1]!
    c += one[at + 2]! * other[at + 2]!
    d += one[at + 3]! * other[at + 3]!
  }
  return a + b + (c + d)
}
