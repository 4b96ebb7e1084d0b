import { groundNow, sceneNow } from './equivarianceNow.ts'
import { reasonOf } from './reason.ts'
import { shortText, transformWords } from './words.ts'

/** The present step as a sentence: "shift by 3 to the right: largest difference 0. Exactly the same: …". */
export function announceStep(): string {
  const scene = sceneNow()
  const largest = shortText(scene.largest)
  return `${transformWords(scene.transform)}: largest difference ${largest}. ${reasonOf(groundNow(), scene)}`
}
