import type { ImageTransform } from '#core/transformImage.ts'
import { cellText } from '#draw/numberWords.ts'
import { printNumber } from '#draw/printNumber.ts'
import type { FindScene } from './findScene.ts'
import type { SquareScene } from './scene.ts'

/** The transform in words: "shift by 3 to the right, 1 down". */
export function transformWords(transform: ImageTransform): string {
  switch (transform.kind) {
    case 'shift': {
      const { right, down } = transform
      const across = right !== 0 && `${cells(right)} to the ${right < 0 ? 'left' : 'right'}`
      const along = down !== 0 && `${cells(down)} ${down < 0 ? 'up' : 'down'}`
      return `shift by ${[across, along].filter(Boolean).join(', ') || '0'}`
    }
    case 'rotate':
      return `rotation by ${transform.degrees}°`
    case 'scale':
      return `scaling by ${shortText(transform.factor)}`
    case 'flip':
      if (transform.across && transform.down) return 'flip left–right and up–down'
      if (transform.across) return 'flip left–right'
      return transform.down ? 'flip up–down' : 'no flip'
  }
}

/** Eighths of a cell have three decimals. */
function cells(shift: number): string {
  return printNumber(Math.abs(shift), 3).text
}

function rounding(value: number) {
  return printNumber(value, Math.abs(value) >= 100 ? 0 : 2)
}

/** At most two decimals below a hundred, none above; ≈0 is not 0. */
export function shortText(value: number): string {
  const { text } = rounding(value)
  return text === '0' && value !== 0 ? '≈0' : text
}

/** The same with ≈ where digits were dropped. */
export function printed(value: number): string {
  const text = shortText(value)
  return rounding(value).rounded && !text.startsWith('≈') ? `≈${text}` : text
}

/** Differences so small come from rounding alone: the last bits of sums in single precision. */
export function isNoise(value: number, { reach }: SquareScene): boolean {
  return value <= 2e-6 * Math.max(1, reach)
}

/** "up to 0.98 at row 12, column 20" */
export function peakWords({ peak }: FindScene): string {
  return ` up to ${printed(peak.value)} at ${cellText(peak)}`
}

/** Whether the best match is where the pattern is, and how far it is ahead of all others. */
export function foundWords(scene: FindScene): string {
  const { peak, place, elsewhere } = scene
  const best = printed(peak.value)
  const others = printed(elsewhere.value)
  return peak.row === place.row && peak.column === place.column
    ? `Found: the best match, ${best}, is where the pattern is. Elsewhere it is at most ${others}.`
    : `Not found: the best match, ${best}, is at ${cellText(peak)}, the pattern at ${cellText(place)}.`
}
