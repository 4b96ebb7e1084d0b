import type { Digits } from '#data/digits.ts'
import { seededRandom } from '#data/seededRandom.ts'
import { recipe } from './recipe.ts'
import { shuffled } from './shuffled.ts'

/** How many of each numeral are picked by chance, and how many that each network gets wrong. */
const [ofEach, wrong] = [12, 40]

/**
 * Which of the test digits are shipped to pick from, each group by numeral: 120 by chance, then, for each network, 40 more
 * by chance of those that it gets wrong.
 * @param answers of each network, to all of the digits
 */
export function pickedDigits(
  { count, labels }: Pick<Digits, 'count' | 'labels'>,
  answers: readonly Uint8Array[],
): number[] {
  const order = shuffled(count, seededRandom(recipe.seed))
  const picked = Array.from({ length: 10 }, (_, numeral) =>
    order.filter((digit) => labels[digit] === numeral).slice(0, ofEach),
  ).flat()
  for (const given of answers) {
    const left = order.filter((digit) => given[digit] !== labels[digit] && !picked.includes(digit))
    picked.push(...left.slice(0, wrong).toSorted((a, b) => labels[a]! - labels[b]!))
  }
  return picked
}
