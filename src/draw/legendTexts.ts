import { printNumber } from './printNumber.ts'
import type { Ramp } from './ramp.ts'

/** What is written under a colour scale from left to right: its ends, and the zero in the middle of a signed one. */
export function legendTexts({ kind, low, high, beyond }: Ramp): string[] {
  const ends = [
    `${beyond?.below ? '≤ ' : ''}${numberText(low)}`,
    `${beyond?.above ? '≥ ' : ''}${numberText(high)}`,
  ]
  return kind === 'signed' ? ends.toSpliced(1, 0, '0') : ends
}

function numberText(value: number): string {
  const { text, rounded } = printNumber(value, 3)
  return rounded ? `≈ ${text}` : text
}
