const decimalText = /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i
const longest = 32

/**
 * The shortest decimal that is the same 32-bit number, which is what the core computes with:
 * 1/9 gives `0.11111111`. Whole numbers are exact; a zero has no sign. Throws a RangeError for what is not finite.
 */
export function writeNumber(value: number): string {
  if (Number.isSafeInteger(value)) return String(value + 0)
  const single = Math.fround(value)
  if (!Number.isFinite(single)) throw new RangeError(`${value} is not a finite number`)
  for (let digits = 1; digits < 9; digits += 1) {
    const short = Number(single.toPrecision(digits))
    if (Math.fround(short) === single) return String(short)
  }
  return String(Number(single.toPrecision(9)))
}

/** The finite number that the text is. `.` is the decimal point; −0 is 0. Else a RangeError. */
export function readNumber(text: string): number {
  refuseUnlikely(text)
  const value = decimalText.test(text) ? Number(text) : Number.NaN
  if (!Number.isFinite(value)) throw new RangeError('is not a number')
  return value + 0
}

/** The whole number that the text is, written in digits alone; −0 is 0. Else a RangeError. */
export function readWholeNumber(text: string): number {
  refuseUnlikely(text)
  const value = /^-?\d+$/.test(text) ? Number(text) : Number.NaN
  if (!Number.isFinite(value)) throw new RangeError('is not a whole number')
  return value + 0
}

function refuseUnlikely(text: string): void {
  if (text === '') throw new RangeError('is empty')
  if (text.length > longest) throw new RangeError('is too long for a number')
}
