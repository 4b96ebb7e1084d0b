import { decimalsOf, printNumber } from '#draw/printNumber.ts'
import { grouped } from './grouped.ts'
import { type SumTerm, sumOf } from './sumTerm.ts'
import type { SumParts } from './sumParts.ts'

/** How many decimals the numbers of a sum are printed with, at most. */
export interface SumDigits {
  readonly value: number
  /** Of a row or a channel, and of all terms. */
  readonly sum: number
  readonly result: number
}

const usual: SumDigits = { value: 2, sum: 4, result: 4 }
const most = 8

/**
 * The digits with which what is printed adds up: terms to the sum of their row, rows to the result, all terms to the
 * result. Values that are written whole need no thought; others get as many digits as their weights ask for.
 */
export function sumDigits(parts: SumParts, isGrouped: boolean): SumDigits {
  const { terms, divisor } = parts
  const exact = Math.max(0, ...terms.map(({ value }) => decimalsOf(value, usual.sum + 1)))
  if (exact <= usual.sum) return { ...usual, value: Math.max(usual.value, exact) }
  const rows = grouped(terms, ({ channel, kernelRow }) => `${channel} ${kernelRow}`)
  const target = combined(parts, sumsOf(rows))
  const isSmall = Math.abs(target) < 0.01 && Math.abs(target) > 1e-9
  const result = isSmall ? usual.result : 2
  const isTarget = (sums: readonly ChannelSum[]) =>
    isPrintedAs(combined(parts, sums), target, result)
  const scale = 1 / Math.abs(divisor)

  const sum = firstOf(result + Math.log10(rows.length * scale), 0, (digits) =>
    isTarget(sumsOf(rows, (row) => printed(sumOf(row), digits))),
  )
  const reach = (row: readonly SumTerm[]) =>
    row.reduce((so, { weight }) => so + Math.abs(weight), 0)
  const ofRows = isGrouped ? sum + Math.log10(Math.max(...rows.map(reach), 1e-9)) : 0
  const ofAll = result + Math.log10(Math.max(reach(terms) * scale, 1e-9))
  const value = firstOf(Math.max(ofRows, ofAll), usual.value, (digits) => {
    const sums = rows.map((row) => printedSum(row, digits))
    return (
      isTarget(sumsOf(rows, (row) => printedSum(row, digits))) &&
      (!isGrouped || rows.every((row, at) => isPrintedAs(sums[at]!, sumOf(row), sum)))
    )
  })
  return { value, sum, result }
}

interface ChannelSum {
  readonly channel: number
  readonly sum: number
}

/** The channels' sums, of their rows' sums. */
function sumsOf(
  rows: readonly (readonly SumTerm[])[],
  of: (row: readonly SumTerm[]) => number = (row) => sumOf(row),
): ChannelSum[] {
  return rows.map((row) => ({ channel: row[0]?.channel ?? 0, sum: of(row) }))
}

/** What the activation is applied to. */
function combined({ divisor, bias, joined }: SumParts, sums: readonly ChannelSum[]): number {
  const total = (some: readonly ChannelSum[]) => some.reduce((so, { sum }) => so + sum, 0)
  if (!joined) return total(sums) / divisor + bias
  return joined.apply(grouped(sums, ({ channel }) => String(channel)).map(total))
}

function printedSum(row: readonly SumTerm[], digits: number): number {
  return row.reduce((so, { value, weight }) => so + printed(value, digits) * weight, 0)
}

function firstOf(from: number, least: number, fits: (digits: number) => boolean): number {
  let digits = Math.min(most, Math.max(least, Math.ceil(from)))
  while (digits < most && !fits(digits)) digits++
  return digits
}

function printed(value: number, digits: number): number {
  return Number(value.toFixed(digits))
}

function isPrintedAs(value: number, target: number, digits: number): boolean {
  return printNumber(value, digits).text === printNumber(target, digits).text
}
