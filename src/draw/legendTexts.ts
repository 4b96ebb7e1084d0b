import { aboutText } from './numberWords.ts'
import type { Ramp } from './ramp.ts'

/** What is written under a colour scale from left to right: its ends, and the zero in the middle of a signed one. */
export function legendTexts({ kind, low, high, beyond }: Ramp, decimals = 3): string[] {
  const ends = [
    `${beyond?.below ? '≤ ' : ''}${aboutText(low, decimals)}`,
    `${beyond?.above ? '≥ ' : ''}${aboutText(high, decimals)}`,
  ]
  return kind === 'signed' ? ends.toSpliced(1, 0, '0') : ends
}
