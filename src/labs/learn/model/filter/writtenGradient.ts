import type { Cell } from '#draw/gridBox.ts'
import { printNumber } from '#draw/printNumber.ts'
import type { SumTerm } from '#draw/sum/sumTerm.ts'
import type { TermGroup, WrittenSum } from '#draw/sum/writtenSum.ts'
import type { WeightGradient } from './weightGradient.ts'

/** So many groups of rows stand beside each other. */
const mostGroups = 5
const mostDigits = 9

/**
 * The gradient of a weight as a sum that folds: groups of rows of positions, in them rows, in them products. On every
 * level what is printed adds up to what is printed above it.
 * @param termsOf the products of a row, asked for where it is open
 * @param unfolded groups that were opened (true) or closed by hand
 * @param pointed the position that is looked at: its row is open
 */
export function writtenGradient(
  { rows, divisor, value }: WeightGradient,
  termsOf: (row: number) => readonly SumTerm[],
  unfolded: ReadonlyMap<string, boolean>,
  pointed: Cell | undefined,
): WrittenSum {
  const result = Math.min(8, Math.max(2, 2 - Math.floor(Math.log10(Math.abs(value) || 1))))
  const sum = firstOf(
    Math.max(0, Math.floor(result + Math.log10(rows.length / divisor))),
    (digits) => {
      const printed = rows.reduce((all, row) => all + rounded(row, digits), 0)
      return text(printed / divisor, result) === text(value, result)
    },
  )
  const isOpen = (key: string, first: number, last: number) =>
    unfolded.get(key) ?? (pointed !== undefined && pointed.row >= first && pointed.row <= last)
  const open = new Map<number, readonly SumTerm[]>()
  const rowOf = (row: number): TermGroup => {
    const key = `row${row}`
    const terms = isOpen(key, row, row) ? termsOf(row) : []
    if (terms.length > 0) open.set(row, terms)
    return {
      ...group(key, `row ${row + 1}`, rows[row]!),
      isOpen: terms.length > 0,
      terms: terms.map((term) => ({
        term,
        isCounted: true,
        isActive: pointed?.row === row && pointed.column === term.kernelColumn,
      })),
    }
  }
  const together = Math.ceil(rows.length / mostGroups)
  const groups = Array.from({ length: Math.ceil(rows.length / together) }, (_, at) => {
    const [first, last] = [at * together, Math.min(rows.length, (at + 1) * together) - 1]
    if (first === last) return rowOf(first)
    const key = `rows${first}–${last}`
    const inside = Array.from(rows.subarray(first, last + 1))
    const isShown = isOpen(key, first, last)
    return {
      ...group(key, `rows ${first + 1}–${last + 1}`, writtenAs(inside, sum)),
      isOpen: isShown,
      groups: isShown ? inside.map((_, row) => rowOf(first + row)) : [],
    }
  })
  const rowPrinted = (terms: readonly SumTerm[], digits: number) =>
    terms.reduce((all, term) => all + rounded(term.value, digits) * term.weight, 0)
  const digits = firstOf(Math.max(2, sum), (count) =>
    [...open].every(
      ([row, terms]) => text(rowPrinted(terms, count), sum) === text(rows[row]!, sum),
    ),
  )
  return {
    groups,
    isGrouped: true,
    isWhole: true,
    sum: value * divisor,
    divisor,
    bias: 0,
    before: value,
    activation: undefined,
    joined: undefined,
    result: value,
    digits: { value: digits, sum, result },
    meanings: { value: 'error', weight: 'input' },
  }
}

function group(key: string, label: string, sum: number): TermGroup {
  const closed = { isCounted: true, isChannel: false, isOpen: false, groups: [], terms: [] }
  return { key, label, sum, channel: 0, ...closed }
}

/** The number nearest to the sum of some that is written as the sum of what they are written as. */
function writtenAs(numbers: readonly number[], digits: number): number {
  const printed = numbers.reduce((all, each) => all + rounded(each, digits), 0)
  const away = numbers.reduce((all, each) => all + each, 0) - printed
  const most = 0.4 * 10 ** -digits
  return printed + Math.min(most, Math.max(-most, away))
}

function firstOf(from: number, fits: (digits: number) => boolean): number {
  let digits = Math.min(mostDigits, from)
  while (digits < mostDigits && !fits(digits)) digits++
  return digits
}

function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}

function text(value: number, digits: number): string {
  return printNumber(value, digits).text
}
