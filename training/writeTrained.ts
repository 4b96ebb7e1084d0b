import { digitNets } from '#data/digitNets.ts'
import type { Digits } from '#data/digits.ts'
import { weightsCheck } from '#data/netWeights.ts'
import { writeDigitSheet } from '../scripts/digitSheet.mjs'
import { netAnswers, rightOf } from './netAnswers.ts'
import { pickedDigits } from './pickedDigits.ts'
import { plainArithmetic } from './plainArithmetic.ts'
import { epochs, recipe } from './recipe.ts'
import { writeNet } from './shippedNet.ts'
import type { Trained } from './trainApart.ts'

/** Writes the sheet of digits to pick from, and the weights and the card of each network. */
export function writeTrained(trained: readonly Trained[], test: Digits): void {
  const arithmetic = plainArithmetic()
  const answers = trained.map(({ name, numbers }) =>
    netAnswers(digitNets[name], numbers, test.pixels, arithmetic),
  )
  const answersOf = (name: Trained['name']) =>
    answers[trained.findIndex((each) => each.name === name)]!
  const chosen = pickedDigits(test, [answersOf('conv'), answersOf('dense300')])
  writeDigitSheet({
    name: 'picked',
    digits: test,
    chosen,
    across: 20,
    bits: 8,
    isNumbered: true,
  })
  const labels = Uint8Array.from(chosen, (digit) => test.labels[digit]!)
  for (const [at, { name, numbers, accuracy, shifted }] of trained.entries()) {
    const picked = Uint8Array.from(chosen, (digit) => answers[at]![digit]!)
    writeNet(numbers, {
      name,
      weights: numbers.length,
      check: weightsCheck(numbers),
      seed: recipe.seed,
      epochs: epochs[name],
      command: recipe.command,
      accuracy,
      shifted,
      picked: {
        correct: rightOf(picked, labels),
        of: chosen.length,
        how: 'the digits in public/digits/picked.png, among which are 40 that conv gets wrong and 40 that dense300 does',
      },
      data: 'MNIST by Yann LeCun and Corinna Cortes',
      licence: 'CC BY-SA 3.0',
    })
  }
}
