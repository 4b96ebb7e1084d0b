import type { DigitNetName } from '#data/digitNets.ts'
import type { Digits } from '#data/digits.ts'
import { plainArithmetic } from './plainArithmetic.ts'
import { leastCorrect } from './recipe.ts'
import { type Scores, scores } from './scores.ts'
import { shippedNet } from './shippedNet.ts'

/** What is wrong with the cards that are shipped, in sentences: the networks read the test digits again. */
export function checkShipped(names: readonly DigitNetName[], test: Digits): string[] {
  const arithmetic = plainArithmetic()
  return names.flatMap((name) => {
    const { net, numbers, card } = shippedNet(name)
    const found = scores(net, numbers, test, arithmetic)
    console.log(scoreLine(name, found))
    const { accuracy, shifted } = card
    const isSame =
      JSON.stringify([accuracy, shifted]) === JSON.stringify([found.accuracy, found.shifted])
    return [
      ...(isSame ? [] : [`${name}.json says otherwise: ${scoreLine(name, card)}`]),
      ...tooFew(name, found),
    ]
  })
}

/** A sentence where a network reads fewer digits than is promised of it. */
export function tooFew(name: DigitNetName, { accuracy }: Pick<Scores, 'accuracy'>): string[] {
  const least = leastCorrect[name] ?? 0
  return accuracy.correct >= least
    ? []
    : [`${name} reads ${accuracy.correct} digits right; ${least} are promised`]
}

/** How many digits a network reads, where they stand and moved. */
export function scoreLine(name: DigitNetName, { accuracy, shifted }: Scores): string {
  const percent = shifted.correct.map((correct) => ((100 * correct) / shifted.of).toFixed(1))
  return `${name}: ${accuracy.correct} of ${accuracy.of}; moved by 0 to 8 pixels ${percent.join(', ')} %`
}
