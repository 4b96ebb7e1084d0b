import type { Digits } from '#data/digits.ts'
import type { DigitsSettings } from '#labs/digits/settings.ts'

/** What the digit is, where that is known: of a test digit. */
export function labelOf(
  { from, test }: Pick<DigitsSettings, 'from' | 'test'>,
  tests: Digits | undefined,
): number | undefined {
  return from === 'test' ? tests?.labels[test - 1] : undefined
}
