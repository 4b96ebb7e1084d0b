import { printNumber } from '#draw/printNumber.ts'
import type { ValueRange } from '#engine/rows/pixelFilter.ts'
import type { ToneMap } from '#engine/rows/toneMap.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'
import { likelyReach } from './likelyReach.ts'
import { modeOf, scaledTone } from './shownAs.ts'

/**
 * How the result's numbers become a file, the same in every theme, and what that means in a few words. Signed ones are
 * greys around the middle one, so that the file can be filtered as the result could.
 */
export function savedAs(settings: PhotoSettings, range: ValueRange | undefined) {
  const mode = modeOf(settings)
  const kept = mode === 'signed' ? 'offset' : mode
  return { toneMap: scaledTone(kept, range), words: wordsOf(kept, range) } satisfies {
    toneMap: ToneMap
    words: string
  }
}

function wordsOf(mode: Parameters<typeof scaledTone>[0], range: ValueRange | undefined): string {
  const text = (value: number) => printNumber(value, 3).text
  const limit = range ? likelyReach(range) : 255
  switch (mode) {
    case 'offset':
      return `${text(-limit)} is black, 0 middle grey, ${text(limit)} white`
    case 'absolute':
      return `0 is black, ${text(limit)} white`
    case 'normalise':
      return `${text(range?.least ?? 0)} is black, ${text(range?.most ?? 255)} white`
    case 'clamp':
      return '0 is black, 255 white'
    case 'hue':
      return 'the hue is the direction'
  }
}
