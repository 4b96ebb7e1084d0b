import { writtenNumber } from '#draw/printNumber.ts'
import { isWhole, nearestLegal, type Limits } from '#core/limits.ts'

/** What becomes of typed text: a legal number, a sentence when it is not the number typed, or both. */
export interface TypedNumber {
  readonly value?: number
  readonly problem?: string
}

/**
 * The legal number that the text means. One past an end of the number's own is bounded; one past an end that other
 * settings set is refused, a problem without a value, so that what is there stays. So is text that is no number;
 * no text gives neither. Commas are decimal points, − is a minus and 1/9 is a ninth.
 * Steps bind whole numbers only: a typed 0.33 stays 0.33 beside a slider with steps of 0.1.
 */
export function typedNumber(text: string, limits: Limits): TypedNumber {
  if (text.trim() === '') return {}
  const typed = parseNumber(text)
  if (typed === undefined) return { problem: `“${shortened(text)}” is not a number.` }
  // The smallest allowed part of a quantity that cannot be 0 is not what anybody meant.
  if (typed <= 0 && limits.min > 0 && !isWhole(limits))
    return { problem: `${writtenNumber(typed)} will not do; it must be above 0.` }
  if (typed < limits.min || typed > limits.max) {
    const problem = beyondLimits(typed, limits)
    return isOwnEnd(typed, limits) ? { value: nearestLegal(typed, limits), problem } : { problem }
  }
  if (!isWhole(limits)) return { value: typed }
  const value = nearestLegal(typed, limits)
  if (value === typed) return { value }
  const rule = Number.isInteger(typed)
    ? `${writtenNumber(typed)} is between two steps of ${limits.step}`
    : `${writtenNumber(typed)} is not a whole number`
  return { value, problem: `${rule}; ${writtenNumber(value)} is the nearest that can be.` }
}

/** The sentence about text that stands in a field, unless more typing may yet make it legal. */
export function problemWhileTyping(text: string, limits: Limits): string | undefined {
  return mayBecomeLegal(text, limits) ? undefined : typedNumber(text, limits).problem
}

/** Whether more typing can make the text a legal number: `1` for 5…128, `−` or `0.` for a tenth. */
function mayBecomeLegal(text: string, limits: Limits): boolean {
  const typed = parseNumber(text)
  if (typed === undefined) return beginning.test(plainText(text))
  if (isWhole(limits)) return /^[+-]?\d+$/.test(plainText(text)) && canGrowInto(typed, limits)
  return typed > 0 ? typed <= limits.max : typed >= limits.min || typed === 0
}

/** Whether some number of the range begins with the digits of this one. */
function canGrowInto(typed: number, { min, max }: Limits): boolean {
  if (typed === 0) return min <= 0 && max >= 0
  const [least, most] = typed < 0 ? [-max, -min] : [min, max]
  let [low, high] = [Math.abs(typed), Math.abs(typed)]
  while (high < least) [low, high] = [low * 10, high * 10 + 9]
  return low <= most
}

/** The number that a person's text means, undefined when it is none: `1,5`, `−2`, `1/9`, `.5`, `1e-3`. */
export function parseNumber(text: string): number | undefined {
  const [top = '', bottom = '1', ...more] = plainText(text).split('/')
  if (more.length > 0 || !decimal.test(top) || !decimal.test(bottom)) return undefined
  const value = Number(top) / Number(bottom)
  return Number.isFinite(value) ? value + 0 : undefined
}

/** Width, minus, comma and fraction bar as a number has them in a program. */
function plainText(text: string): string {
  const narrow = text.normalize('NFKC').replaceAll(/\s/g, '')
  return narrow.replaceAll('−', '-').replace(',', '.').replace('⁄', '/')
}

/** What a number begins with, as far as it may have been typed. */
const beginning = /^[+-]?\d*\.?\d*(e[+-]?\d{0,3})?(\/\d*\.?\d*)?$/i
const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i

function beyondLimits(typed: number, limits: Limits): string {
  const { min, max } = limits
  const isBelow = typed < min
  const because = isBelow ? limits.becauseMin : limits.because
  const size = isBelow ? 'small' : 'large'
  const reason = isOwnEnd(typed, limits) ? `is too ${size}` : 'does not fit here'
  const end = isBelow ? `the least is ${writtenNumber(min)}` : `the most is ${writtenNumber(max)}`
  const rule = `${writtenNumber(typed)} ${reason}; ${end}.`
  return because === undefined ? rule : `${rule} ${sentence(because)}`
}

/** Whether the end that a number is past is there whatever else is chosen. */
function isOwnEnd(typed: number, { min, max, widest = { min, max } }: Limits): boolean {
  return typed < min ? min === widest.min : max === widest.max
}

function sentence(words: string): string {
  const trimmed = words.trim()
  return trimmed.charAt(0).toUpperCase() + trimmed.slice(1) + (/[.!?]$/.test(trimmed) ? '' : '.')
}

function shortened(text: string): string {
  const trimmed = text.trim()
  return trimmed.length > 24 ? `${trimmed.slice(0, 23)}…` : trimmed
}
