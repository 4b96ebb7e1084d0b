import type { ValueRange } from '#engine/rows/pixelFilter.ts'
import type { ToneMap } from '#engine/rows/toneMap.ts'
import { printNumber } from '#draw/printNumber.ts'
import { likelyReach } from './likelyReach.ts'
import type { PhotoSettings } from './settings.ts'
import { scaledTone, wayOf } from './shownAs.ts'

/**
 * How the result's numbers become a file, the same in every theme, and what that means in a few words. Signed ones are
 * greys around the middle one, so that the file can be filtered as the result could.
 */
export function savedAs(settings: PhotoSettings, spread: ValueRange | undefined) {
  const way = wayOf(settings)
  const kept = way === 'signed' ? 'offset' : way
  return { tone: scaledTone(kept, spread), words: wordsOf(kept, spread) } satisfies {
    tone: ToneMap
    words: string
  }
}

function wordsOf(way: Parameters<typeof scaledTone>[0], spread: ValueRange | undefined): string {
  const text = (value: number) => printNumber(value, 3).text
  const limit = spread ? likelyReach(spread) : 255
  switch (way) {
    case 'offset':
      return `${text(-limit)} is black, 0 middle grey, ${text(limit)} white`
    case 'absolute':
      return `0 is black, ${text(limit)} white`
    case 'normalise':
      return `${text(spread?.least ?? 0)} is black, ${text(spread?.most ?? 255)} white`
    case 'clamp':
      return '0 is black, 255 white'
    case 'hue':
      return 'the hue is the direction'
  }
}
