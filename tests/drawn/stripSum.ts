import { nameOf } from './nameOf.ts'
import { writtenNumber } from './writtenNumber.ts'

/** A sum as it is written in a strip. */
export interface StripSum {
  readonly terms: readonly StripTerm[]
  /** Of groups that are folded. */
  readonly folded: readonly number[]
  readonly divisor: number
  readonly bias: number
  readonly activation: string | undefined
  readonly result: string
  /** Whether some number of it is rounded. */
  readonly isRounded: boolean
}

export interface StripTerm {
  readonly channel: number
  readonly row: number
  readonly column: number
  readonly value: string
  readonly weight: string
}

/** The sum in a strip; undefined where there is none, or where its groups are not simply added. */
export function stripSum(strip: Element): StripSum | undefined {
  const sum = strip.querySelector('[role="toolbar"] p')
  if (!sum) return undefined
  const named = (name: string) =>
    [...sum.querySelectorAll('span, b')].filter((element) => nameOf(element) === name)
  const textOf = (element: Element | undefined) => (element?.textContent ?? '').trim()
  const joined = named('operator').some((element) => /[√|∠²]|max/.test(textOf(element)))
  const result = textOf(named('result')[0])
  if (joined || result === '' || result === '…' || result.endsWith('°')) return undefined
  const terms = [...sum.querySelectorAll<HTMLElement>('[data-term]')].map((button) => {
    const [channel = 0, row = 0, column = 0] = (button.dataset['term'] ?? '').split(' ').map(Number)
    const [value, weight] = button.querySelectorAll('b')
    return { channel, row, column, value: textOf(value), weight: textOf(weight) }
  })
  const folded = [...sum.querySelectorAll('[data-group][aria-expanded="false"] b')].map(
    (element) => writtenNumber(textOf(element))?.value ?? Number.NaN,
  )
  const scale = named('weight').filter((element) => !element.closest('[data-term]'))
  const [bias] = named('bias')
  const isLess = textOf(bias?.parentElement ?? undefined).startsWith('−')
  const numberOf = (element: Element | undefined, other: number) =>
    element ? (writtenNumber(textOf(element))?.value ?? Number.NaN) : other
  return {
    terms,
    folded,
    divisor: numberOf(scale[0], 1),
    bias: numberOf(bias, 0) * (isLess ? -1 : 1),
    activation: named('activation')[0]?.textContent ?? undefined,
    result,
    isRounded: /≈/.test(textOf(sum)),
  }
}

/** Says when what is printed does not add up to the sum that is printed. */
export function sumFaults(sum: StripSum): string[] {
  const { terms, folded, divisor, bias, activation, isRounded } = sum
  const products = terms.map(({ value, weight }) => {
    const [left, right] = [writtenNumber(value), writtenNumber(weight)]
    return left && right ? left.value * right.value : Number.NaN
  })
  const total = [...products, ...folded].reduce((so, product) => so + product, 0) / divisor + bias
  const result = writtenNumber(sum.result.replaceAll(/[^\d.,−≈ kM]+$/g, ''))
  const expected = activation === undefined ? total : activated(activation, total)
  if (expected === undefined) return []
  // The last digit that is printed may be the rounding of what is.
  const may = (result?.unit ?? 0) * (isRounded ? 1.001 : 0.501)
  const isSum = result !== undefined && Math.abs(result.value - expected) <= may + 1e-9
  return isSum ? [] : [`the terms add up to ${expected}, the strip says ${sum.result}`]
}

function activated(name: string, value: number): number | undefined {
  if (/^relu$/i.test(name.trim())) return Math.max(0, value)
  return undefined
}
