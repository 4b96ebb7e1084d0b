import { expect, test } from 'vitest'
import { cellNumbers, digitSize } from '#draw/cellNumbers.ts'
import type { GridScene } from '#draw/gridScene.ts'
import { createRamp } from '#draw/ramp.ts'
import { palette } from './fixtures.ts'

const ramp = createRamp('signed', -4, 4, palette)
const gridOf = (values: number[]): GridScene => ({ rows: 1, columns: values.length, values, ramp })
const written = (values: number[], cell: number) => {
  const numbers = cellNumbers(gridOf(values), cell)
  return numbers && { ...numbers, texts: values.map((value) => numbers.text(value)) }
}

test('cells under 17 pixels carry no numbers', () => {
  expect(written([1, 2], 16.9)).toBeUndefined()
  expect(written([1, 2], 17)?.texts).toEqual(['1', '2'])
})

test.each([
  ['whole numbers', [10, -20, 255], 46, ['10', '−20', '255']],
  ['decimals whole, in smaller digits', [1.25, -3.25, 0], 46, ['1.25', '−3.25', '0']],
  ['ninths rounded to what fits', [16.111111, 2], 46, ['16.11', '2']],
  ['a part of one without its zero in a small cell', [0.37, -0.25], 24, ['.37', '−.25']],
  ['large numbers in small cells in thousands', [4844.78, 7], 25, ['4.8k', '7']],
  ['tails of a bell as next to nothing', [0.2, 0.0004], 28, ['0.2', '≈0']],
])('%s', (_title, values, cell, texts) => {
  expect(written(values, cell)?.texts).toEqual(texts)
})

test.each([
  ['one digit where it takes two to be right', [0.37], 17],
  ['thousands where only one digit fits', [4844.78], 18],
  ['thousands in a cell for two digits', [-12345, 7], 18],
])('none is better than %s', (_title, values, cell) => {
  expect(written(values, cell)).toBeUndefined()
})

test('grids beside each other are written in one way', () => {
  const [one, other] = [
    [0.201, 0.5],
    [-0.074, -0.08],
  ] as const
  const textsOf = (values: readonly number[]) => {
    const scene = { ...gridOf([...values]), alike: [...one, ...other], evenDecimals: 3 }
    const numbers = cellNumbers(scene, 52)
    return { size: numbers?.size, texts: values.map((value) => numbers?.text(value)) }
  }
  expect(textsOf(one).texts).toEqual(['0.201', '0.500'])
  expect(textsOf(other).texts).toEqual(['−0.074', '−0.080'])
  expect(textsOf(one).size).toBe(textsOf(other).size)
})

test('rounding is owned up to, fitting is not rounding', () => {
  expect(written([1.25, -3.25], 46)?.isRounded).toBe(false)
  expect(written([1 / 3], 46)?.isRounded).toBe(true)
})

test('digits are never wider than their cell', () => {
  for (const cell of [18, 24, 31, 46, 60])
    for (const values of [[0], [255, -1020], [1.25, -3.25], [1 / 3, 100]]) {
      const numbers = written(values, cell)
      const longest = Math.max(0, ...(numbers?.texts ?? []).map(({ length }) => length))
      const points = numbers?.texts.some((text) => text.includes('.')) ? 0.32 : 0
      expect((numbers?.size ?? 0) * (0.62 * longest - points)).toBeLessThanOrEqual(cell)
    }
})

test('digits have 11 to 28 pixels, unless a long number asks for smaller ones', () => {
  expect([17, 35, 50, 200].map((cell) => digitSize(cell, '7'))).toEqual([11, 16.1, 20, 28])
  expect(digitSize(50, '12345')).toBeCloseTo(48 / (5 * 0.62))
})
