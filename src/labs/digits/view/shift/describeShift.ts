import type { DigitsLab } from '#labs/digits/digits.ts'
import { shiftText } from '#labs/digits/model/shift/shiftWords.ts'
import { describeDigits } from '#labs/digits/view/describeDigits.ts'

/** Where the digit stands, and what both networks say of it there. */
export function describeShift(lab: DigitsLab): string {
  return `${shiftText(lab.session.settings())}: ${describeDigits(lab)}`
}
