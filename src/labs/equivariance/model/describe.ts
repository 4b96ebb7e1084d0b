import { cellText } from '#draw/numberWords.ts'
import { findAt } from './findScene.ts'
import { reasonOf } from './reason.ts'
import { squareAt, type SquareBase } from './scene.ts'
import { foundWords, shortText, transformWords } from './words.ts'

/** A step as a sentence: "shift by 3 to the right: largest difference 0. Exactly the same: …". */
export function describeStep(base: SquareBase, step: number): string {
  if (base.settings.show === 'find') {
    const find = findAt(base, step)
    return `The pattern is at ${cellText(find.place)}. ${foundWords(find)}`
  }
  const scene = squareAt(base, step)
  const largest = shortText(scene.largest)
  return `${transformWords(scene.transform)}: largest difference ${largest}. ${reasonOf(base, scene)}`
}
