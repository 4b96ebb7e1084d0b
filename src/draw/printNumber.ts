/** A number as it is shown: the text, whether digits were dropped, and all of them for a tooltip. */
export interface Printed {
  readonly text: string
  readonly rounded: boolean
  readonly full: string
}

const MINUS = '\u2212'

/**
 * The value with at most `decimals` decimals, no trailing zeros, a true minus sign and never "−0".
 * Double-precision noise below 1e-9 of the value does not count as a rounded digit.
 */
export function printNumber(value: number, decimals = 6): Printed {
  const full = withTrueMinus(trimZeros(plain(value, 10)))
  const text = withTrueMinus(trimZeros(plain(value, decimals)))
  const noise = Math.max(1, Math.abs(value)) * 1e-9
  return { text, full, rounded: Math.abs(Number(plain(value, decimals)) - value) > noise }
}

/**
 * The number in whole thousands or millions with that many decimals, and the value so written: 4844.78 is "4.8k". Under
 * a thousand it is a whole number.
 */
export function shortNumber(value: number, decimals: number): { text: string; value: number } {
  const magnitude = Math.abs(value)
  const [unit, sign] = magnitude >= 1e6 ? [1e6, 'M'] : magnitude >= 1e3 ? [1e3, 'k'] : [1, '']
  const kept = unit === 1 ? 0 : decimals
  const { text } = printNumber(value / unit, kept)
  const shown = text === '0' && value !== 0 ? '≈0' : text
  return { text: `${shown}${sign}`, value: Number((value / unit).toFixed(kept)) * unit }
}

/** All digits of the number, with a true minus: −0.5. */
export function writtenNumber(value: number): string {
  return String(value).replaceAll('-', MINUS)
}

/** How many decimals the value needs to be written exactly, up to `most`. */
export function decimalsOf(value: number, most = 6): number {
  for (let decimals = 0; decimals < most; decimals++) {
    const scaled = value * 10 ** decimals
    if (Math.abs(scaled - Math.round(scaled)) < 1e-12 * Math.max(1, Math.abs(scaled)))
      return decimals
  }
  return most
}

function plain(value: number, decimals: number): string {
  return Math.abs(value) < 1e21 ? value.toFixed(decimals) : String(value)
}

function trimZeros(text: string): string {
  const trimmed = text.includes('.') ? text.replace(/\.?0+$/, '') : text
  return trimmed === '-0' ? '0' : trimmed
}

function withTrueMinus(text: string): string {
  return text.replace('-', MINUS)
}
