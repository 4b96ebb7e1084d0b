import type { Digits } from '#data/digits.ts'
import { inputSide } from '#labs/digits/model/preparation.ts'
import { nearestDigits } from './nearestDigits.ts'

/** How far each of some digits is from the nearest of others, in ascending order. */
export type UsualDistances = Float32Array

/** Digits that are measured in one go: a few milliseconds. */
const measuredAtOnce = 8

/** How far the digits from one place on, at most so many, are from the nearest of others. */
export function measured(tests: Digits, from: number, among: Digits): readonly number[] {
  const size = inputSide ** 2
  const count = Math.min(measuredAtOnce, tests.count - from)
  return Array.from({ length: count }, (_, at) => {
    const pixels = tests.pixels.subarray((from + at) * size, (from + at + 1) * size)
    return nearestDigits(pixels, among, 1)[0]!.distance
  })
}

/** The distance that so many of a hundred digits do not exceed. */
export function usualUpTo(usual: UsualDistances, hundredths: number): number {
  return usual[Math.max(0, Math.ceil((usual.length * hundredths) / 100) - 1)]!
}

/** How many digits are nearer to the nearest of the others than so far. */
export function nearerThan(usual: UsualDistances, distance: number): number {
  return usual.filter((each) => each < distance).length
}

/** How many distances there are in each of `count` steps of a scale that begins with 0. */
export function distanceCounts(
  usual: UsualDistances,
  step: number,
  count: number,
): readonly number[] {
  const counts = Array<number>(count).fill(0)
  for (const each of usual) counts[Math.min(count - 1, Math.floor(each / step))]! += 1
  return counts
}
