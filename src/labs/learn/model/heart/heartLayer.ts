import { memoByObject } from '#core/memo.ts'
import { targetOf } from '#labs/learn/model/filter/filterLayer.ts'
import type { HeartSettings } from '#labs/learn/rows/heartRows.ts'
import type { LearnSettings } from '#labs/learn/settings.ts'
import { fittedKernels, mostFitted } from './fittedKernels.ts'
import {
  askedPictures,
  type ExampleKind,
  exampleKinds,
  filtered,
  heartPixels,
  mostExamples,
} from './heartTask.ts'
import { type Directions, dot, learnedDirections } from './learnedDirections.ts'

/** A picture that both layers are asked about. */
export interface Asked {
  readonly picture: Float64Array
  /** What the filter makes of it. */
  readonly wanted: Float64Array
  /** How much of it lies along each learned direction. */
  readonly along: readonly number[]
  /** The dense layer's squared error over the energy wanted, after so many examples: [examples + 1]. */
  readonly dense: Float64Array
  /** The convolution's; the last one stays. */
  readonly conv: readonly number[]
}

/** All that does not depend on how many examples there are. */
export interface HeartLayer {
  readonly show: 'heart'
  readonly settings: LearnSettings
  /** What the filter makes of each learned direction. */
  readonly answers: readonly Float64Array[]
  readonly directions: Directions
  /** The kernel after so many examples; the last one stays. */
  readonly kernels: readonly Float64Array[]
  readonly asked: Record<HeartSettings['asked'], Asked>
  /** The dense layer's error in the mean of all noise images: [examples + 1]. */
  readonly mean: Float64Array
  /** The same in the mean of all examples as well: 1 − directions ÷ 256. */
  readonly expected: Float64Array
  /** Whether the filter makes nothing of anything. */
  readonly isNothing: boolean
}

/** Whatever is to be made of the examples, they have the same directions. */
const directionsOf = memoByObject(({ source }: ExampleKind, seed: number) =>
  learnedDirections(source(seed)),
)

/** What a dense layer and a convolution learn of the same task, example by example. */
export function heartLayer(settings: LearnSettings): HeartLayer {
  const { taught, seed, side } = settings
  const filter = targetOf(settings)
  const kind = exampleKinds[taught]
  const directions = directionsOf(kind, seed)
  const examples = Array.from({ length: mostFitted }, kind.source(seed))
  const answers = filtered(directions.units, filter, side)
  const kernels = fittedKernels(examples, filtered(examples, filter, side), side)
  const pictures = askedPictures(taught, seed, examples[0]!)
  const ask = (picture: Float64Array) =>
    askedOf(picture, filtered([picture], filter, side)[0]!, directions, answers, kernels, side)
  const energy = heartPixels * filter.reduce((sum, weight) => sum + weight * weight, 0)
  return {
    show: 'heart',
    settings,
    answers,
    directions,
    kernels,
    asked: {
      new: ask(pictures.new),
      learned: ask(pictures.learned),
      moved: ask(pictures.moved),
      right: ask(pictures.right),
    },
    mean: meanErrors(directions, answers, energy),
    expected: Float64Array.from(directions.after, (count) => 1 - count / heartPixels),
    isNothing: energy === 0,
  }
}

function askedOf(
  picture: Float64Array,
  wanted: Float64Array,
  { units, after }: Directions,
  answers: readonly Float64Array[],
  kernels: readonly Float64Array[],
  side: number,
): Asked {
  const along = units.map((unit) => dot(unit, picture))
  const energy = dot(wanted, wanted)
  const part = (squares: number) => (energy > 0 ? squares / energy : 0)
  const left = wanted.slice()
  const errors = [part(energy)]
  answers.forEach((answer, at) => {
    for (let i = 0; i < heartPixels; i++) left[i] = left[i]! - along[at]! * answer[i]!
    errors.push(part(dot(left, left)))
  })
  const conv = kernels.map((kernel) => {
    const made = filtered([picture], kernel, side)[0]!
    const difference = made.map((value, at) => value - wanted[at]!)
    return part(dot(difference, difference))
  })
  return {
    picture,
    wanted,
    along,
    dense: Float64Array.from(after, (count) => errors[count]!),
    conv,
  }
}

/** What the directions that are not learned hold of the filter's energy: exact, since noise has all directions alike. */
function meanErrors(
  { after }: Directions,
  answers: readonly Float64Array[],
  energy: number,
): Float64Array {
  const out = new Float64Array(mostExamples + 1)
  let learned = 0
  let counted = 0
  after.forEach((count, examples) => {
    for (; counted < count; counted++) learned += dot(answers[counted]!, answers[counted]!)
    out[examples] = energy > 0 ? Math.max(0, 1 - learned / energy) : 0
  })
  return out
}
