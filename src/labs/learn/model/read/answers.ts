import { runNet } from '#core/runNet.ts'
import { softmax } from '#core/softmax.ts'
import type { Digits } from '#data/digits.ts'
import { runOf } from './netReading.ts'
import type { ReadKind } from './readNets.ts'
import { examplesOf } from './reading.ts'

/** What a network takes a digit for. */
export interface Answer {
  readonly digit: number
  /** The probability that it gives to that, 0 to 1. */
  readonly probability: number
  readonly isRight: boolean
}

/** What a network takes some of the test digits for, with these weights. */
export function answersOf(
  kind: ReadKind,
  weights: Float32Array,
  digits: Digits,
  [from, count]: readonly [number, number],
): readonly Answer[] {
  const { images, labels } = examplesOf(digits, from, count)
  const { data } = softmax(runNet(runOf(kind, weights, images)))
  return Array.from(labels.data, (label, row) => {
    const chances = data.subarray(10 * row, 10 * (row + 1))
    const probability = Math.max(...chances)
    const digit = chances.indexOf(probability)
    return { digit, probability, isRight: digit === label }
  })
}
