import { findNow, groundNow, sceneNow } from './equivarianceNow.ts'
import { cellWords, foundWords } from './findWords.ts'
import { reasonOf } from './reason.ts'
import { shortText, transformWords } from './words.ts'

/** The present step as a sentence: "shift by 3 to the right: largest difference 0. Exactly the same: …". */
export function announceStep(): string {
  if (groundNow().settings.show === 'find') {
    const find = findNow()
    return `The pattern is at ${cellWords(find.place)}. ${foundWords(find)}`
  }
  const scene = sceneNow()
  const largest = shortText(scene.largest)
  return `${transformWords(scene.transform)}: largest difference ${largest}. ${reasonOf(groundNow(), scene)}`
}
