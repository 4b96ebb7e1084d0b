import { aboutText } from '#draw/numberWords.ts'
import { printNumber } from '#draw/printNumber.ts'
import type { SumTerm } from './sumTerm.ts'
import type { TermGroup, WrittenSum } from './writtenSum.ts'

/** The whole way to an output in a line: "ReLU((5 × 1 + 2 × (−1)) ÷ 16 + 0.5) = ≈ 0.69"; long sums by row or channel. */
export function sumText(written: WrittenSum): string {
  const { groups, isGrouped, divisor, bias, activation, joined, result } = written
  const parts = groups.map(({ label, sum: part }) => `${label} ${bracketed(part)}`)
  const sum = joined
    ? `${joined.open}${parts.map((part) => `${joined.before}${part}${joined.after}`).join(joined.between)}${joined.close}`
    : isGrouped
      ? parts.join(' + ')
      : groups.flatMap(termTexts).join(' + ')
  const scaled = divisor === 1 ? sum : `(${sum}) ÷ ${aboutText(divisor)}`
  const shifted =
    bias === 0 ? scaled : `${scaled} ${bias < 0 ? '−' : '+'} ${aboutText(Math.abs(bias))}`
  const active = activation === undefined ? shifted : `${activation}(${shifted})`
  return `${active} = ${aboutText(result)}${joined?.unit ?? ''}`
}

/** A term in full: "row 1, column 2: 3 × −1 = −3". */
export function termText({ kernelRow, kernelColumn, value, weight, product }: SumTerm): string {
  const [left, right, made] = [
    printNumber(value).text,
    printNumber(weight, 4).text,
    printNumber(product, 4).text,
  ]
  return `row ${kernelRow + 1}, column ${kernelColumn + 1}: ${left} × ${right} = ${made}`
}

/** A weight as it stands in the sum, a negative one in brackets: "(−1)". */
export function weightText(weight: number): string {
  const { text } = printNumber(weight, 4)
  return weight < 0 ? `(${text})` : text
}

function termTexts({ groups, terms }: TermGroup): string[] {
  return [
    ...groups.flatMap(termTexts),
    ...terms.map(({ term }) => `${aboutText(term.value)} × ${bracketed(term.weight)}`),
  ]
}

function bracketed(value: number): string {
  return value < 0 ? `(${aboutText(value)})` : aboutText(value)
}
