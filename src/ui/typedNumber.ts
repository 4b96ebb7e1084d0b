import { isWhole, nearestLegal, type Limits } from './limits.ts'

/** What becomes of typed text: a legal number, a sentence when it is not the number typed, or both. */
export interface TypedNumber {
  readonly value?: number
  readonly problem?: string
}

/**
 * The legal number that the text means, bounded by the limits. Commas are decimal points, − is a
 * minus and 1/9 is a ninth. Text that is no number gives a problem and no value; no text gives neither.
 * Steps bind whole numbers only: a typed 0.33 stays 0.33 beside a slider with steps of 0.1.
 */
export function typedNumber(text: string, limits: Limits): TypedNumber {
  if (text.trim() === '') return {}
  const typed = parseNumber(text)
  if (typed === undefined) return { problem: `“${shortened(text)}” is not a number.` }
  const problem = beyondLimits(typed, limits)
  // The smallest allowed part of a quantity that cannot be 0 is not what anybody meant.
  if (typed <= 0 && limits.min > 0 && !isWhole(limits))
    return { problem: `${writtenNumber(typed)} will not do; it must be above 0.` }
  if (problem !== undefined) return { value: nearestLegal(typed, limits), problem }
  if (!isWhole(limits)) return { value: typed }
  const value = nearestLegal(typed, limits)
  if (value === typed) return { value }
  const rule = Number.isInteger(typed)
    ? `${writtenNumber(typed)} is between two steps of ${limits.step}`
    : `${writtenNumber(typed)} is not a whole number`
  return { value, problem: `${rule}; ${writtenNumber(value)} is the nearest that can be.` }
}

/** A sentence while the text is still being typed, only for what more typing cannot mend. */
export function problemWhileTyping(text: string, limits: Limits): string | undefined {
  const typed = parseNumber(text)
  if (typed === undefined) return undefined
  const growsPast = typed > 0 ? typed > limits.max : typed < limits.min && limits.min <= 0
  return growsPast ? beyondLimits(typed, limits) : undefined
}

/** The number that a person's text means, undefined when it is none: `1,5`, `−2`, `1/9`, `.5`, `1e-3`. */
export function parseNumber(text: string): number | undefined {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '').replaceAll('−', '-').replace(',', '.')
  const [top = '', bottom = '1', ...more] = plain.replace('⁄', '/').split('/')
  if (more.length > 0 || !decimal.test(top) || !decimal.test(bottom)) return undefined
  const value = Number(top) / Number(bottom)
  return Number.isFinite(value) ? value + 0 : undefined
}

/** The number as it is printed, with a true minus: −0.5. */
export function writtenNumber(value: number): string {
  return String(value).replaceAll('-', '−')
}

const decimal = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i

function beyondLimits(typed: number, { min, max, because }: Limits): string | undefined {
  if (typed >= min && typed <= max) return undefined
  const rule =
    typed > max
      ? `${writtenNumber(typed)} is too large; the most is ${writtenNumber(max)}.`
      : `${writtenNumber(typed)} is too small; the least is ${writtenNumber(min)}.`
  // The reason is the upper bound's: the lower one is plain.
  return because === undefined || typed < min ? rule : `${rule} ${sentence(because)}`
}

function sentence(words: string): string {
  const trimmed = words.trim()
  return trimmed.charAt(0).toUpperCase() + trimmed.slice(1) + (/[.!?]$/.test(trimmed) ? '' : '.')
}

function shortened(text: string): string {
  const trimmed = text.trim()
  return trimmed.length > 24 ? `${trimmed.slice(0, 23)}…` : trimmed
}
