import { cellText } from '#draw/numberWords.ts'
import type { FindScene } from './findScene.ts'
import { printed } from './words.ts'

/** "up to 0.98 at row 12, column 20" */
export function peakWords({ peak }: FindScene): string {
  return ` up to ${printed(peak.value)} at ${cellText(peak)}`
}

/** Whether the best match is where the pattern is, and how far it is ahead of all others. */
export function foundWords(scene: FindScene): string {
  const { peak, place, elsewhere } = scene
  const best = printed(peak.value)
  const others = printed(elsewhere.value)
  return isFound(scene)
    ? `Found: the best match, ${best}, is where the pattern is. Elsewhere it is at most ${others}.`
    : `Not found: the best match, ${best}, is at ${cellText(peak)}, the pattern at ${cellText(place)}.`
}

function isFound({ peak, place }: FindScene): boolean {
  return peak.row === place.row && peak.column === place.column
}
