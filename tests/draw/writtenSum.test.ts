import { expect, test } from 'vitest'
import { cellKind } from '#core/cellKind.ts'
import type { SumTerm } from '#draw/sum/sumTerm.ts'
import { type TermGroup, writtenSum } from '#draw/sum/writtenSum.ts'

/** A window of so many rows and columns: values 1, 2, 3 …, each times its column. */
function termsOf(rows: number, columns: number, channels = 1): SumTerm[] {
  return Array.from({ length: channels * rows * columns }, (_, at) => {
    const kernelColumn = at % columns
    const [value, weight] = [at + 1, kernelColumn + 1]
    return {
      channel: Math.floor(at / (rows * columns)),
      kernelRow: Math.floor(at / columns) % rows,
      kernelColumn,
      kind: cellKind.number,
      value,
      weight,
      product: value * weight,
    }
  })
}

const written = (terms: readonly SumTerm[], lookedAt: readonly SumTerm[] = []) =>
  writtenSum({ terms, counted: terms.length, lookedAt, divisor: 16, bias: 0 })

const allTerms = ({ groups, terms }: TermGroup): SumTerm[] => [
  ...groups.flatMap(allTerms),
  ...terms.map(({ term }) => term),
]

test.each([
  [3, ['row 1', 'row 2', 'row 3']],
  [9, Array.from({ length: 9 }, (_, at) => `row ${at + 1}`)],
  [11, ['rows 1–4', 'rows 5–8', 'rows 9–11']],
  [13, ['rows 1–5', 'rows 6–9', 'rows 10–13']],
  [15, ['rows 1–5', 'rows 6–10', 'rows 11–15']],
])('%d rows of 9 fold to few groups, with every term in one', (rows, labels) => {
  const terms = termsOf(rows, 9)
  const { groups, sum } = written(terms)
  expect(groups.map(({ label }) => label)).toEqual(labels)
  expect(groups.flatMap(allTerms)).toEqual(terms)
  expect(groups.reduce((total, group) => total + group.sum, 0)).toBe(sum)
  expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length)
})

test('rows of channels fold as well', () => {
  const { groups } = written(termsOf(15, 15, 3))
  expect(groups.map(({ label }) => label)).toEqual(['red', 'green', 'blue'])
  expect(groups[1]!.groups.map(({ label }) => label)).toEqual([
    'rows 1–5',
    'rows 6–10',
    'rows 11–15',
  ])
})

test('a term that is looked at opens its row and the rows that it is folded with', () => {
  const terms = termsOf(15, 15)
  const { groups } = written(terms, [terms[15 * 7 + 2]!])
  expect(groups.map(({ isOpen }) => isOpen)).toEqual([false, true, false])
  expect(groups[1]!.groups.map(({ isOpen }) => isOpen)).toEqual([false, false, true, false, false])
})

test('a short sum is written out, however many rows it has', () => {
  const { isGrouped, groups } = written(termsOf(12, 1))
  expect(isGrouped).toBe(false)
  expect(groups.map(({ terms }) => terms.length)).toEqual(Array.from({ length: 12 }, () => 1))
})
