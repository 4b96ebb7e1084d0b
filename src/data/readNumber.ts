/** A number as it was written: 1/9 stays 1 over 9, 0.5 is 0.5 over 1. */
export interface Fraction {
  readonly numerator: number
  readonly denominator: number
}

export type ReadNumber =
  { readonly ok: true; readonly value: Fraction } | { readonly ok: false; readonly reason: string }

const magnitudeLimit = 1_000_000
const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i
const decimalComma = /^[+-]?\d*,\d+(?:e[+-]?\d+)?$/i

/** A decimal number, with exponent or without, or a fraction of two; the reason when it is neither or beyond ±1,000,000. */
export function readNumber(text: string): ReadNumber {
  // A number of more than 400 characters is a mistake, and long texts are not worth a regular expression.
  if (text.length > 400) return { ok: false, reason: 'this is too long for a number' }
  const plain = text.replaceAll(/[\u2212\u2013\uFE63\uFF0D]/g, '-')
  const [over = '', under = '1', ...rest] = plain.split('/')
  if (rest.length > 0 || !decimal.test(over) || !decimal.test(under))
    return { ok: false, reason: reasonFor(text, plain) }

  const [numerator, denominator] = [Number(over), Number(under)]
  if (denominator === 0) return { ok: false, reason: `${quoted(text)} divides by zero` }
  const [top, bottom] = denominator < 0 ? [-numerator, -denominator] : [numerator, denominator]
  if (!(Math.abs(top / bottom) <= magnitudeLimit))
    return { ok: false, reason: `${quoted(text)} is beyond ±1,000,000` }
  // Adding 0 turns −0 into 0.
  return { ok: true, value: { numerator: top + 0, denominator: bottom } }
}

function reasonFor(text: string, plain: string): string {
  if (text === '') return 'this cell is empty'
  if (decimalComma.test(plain))
    return `${quoted(text)} has a decimal comma; write ${plain.replace(',', '.')}`
  if (/^[+-]?nan$/i.test(plain)) return 'NaN is not a number to calculate with'
  if (/^[+-]?inf(?:inity)?$/i.test(plain) || plain.includes('∞')) return 'infinity is no weight'
  if (plain === '...' || plain === '…')
    return 'the matrix was shortened by “...” when it was printed; print all of it'
  if (/^[+-]?[\d.]+[ij]$/i.test(plain)) return `${quoted(text)} is a complex number`
  return `${quoted(text)} is not a number`
}

function quoted(text: string): string {
  return `“${text.length > 24 ? `${text.slice(0, 23)}…` : text}”`
}
