import type { Cell } from './gridBox.ts'
import { printNumber, writtenNumber } from './printNumber.ts'

/** The number with at most so many decimals, after "≈" where that rounds it: "≈ 3.33". */
export function aboutText(value: number, decimals = 4): string {
  const { text, rounded } = printNumber(value, decimals)
  return rounded ? `≈ ${text}` : text
}

/** The same as it is heard: "about 3.33". */
export function spokenNumber(value: number, decimals = 4): string {
  const { text, rounded } = printNumber(value, decimals)
  return rounded ? `about ${text}` : text
}

/** A whole number with commas between its thousands: "1,024". */
export function countText(count: number): string {
  return count.toLocaleString('en')
}

/** So many of a thing: "1 product", "1,024 products"; `many` where an s does not make it. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${countText(count)} ${count === 1 ? one : many}`
}

/** A cell in words, counted from 1: "row 2, column 3". */
export function cellText({ row, column }: Cell): string {
  return `row ${writtenNumber(row + 1)}, column ${writtenNumber(column + 1)}`
}
