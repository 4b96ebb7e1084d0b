import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decimalsOf, printNumber, shortNumber } from '#draw/printNumber.ts'

test.each([
  [0, 6, '0', false],
  [-0, 6, '0', false],
  [-1.25, 6, '−1.25', false],
  [20, 6, '20', false],
  [100, 0, '100', false],
  [0.1 + 0.2, 6, '0.3', false],
  [1 / 3, 4, '0.3333', true],
  [-2 / 3, 2, '−0.67', true],
  [-0.00001, 4, '0', true],
  [1e6, 4, '1000000', false],
  [1234.5678, 2, '1234.57', true],
])('%d with %d decimals is printed %s, rounded: %s', (value, decimals, text, rounded) => {
  expect(printNumber(value, decimals)).toMatchObject({ text, rounded })
})

test('the full text keeps the digits that were dropped', () => {
  expect(printNumber(1 / 3, 2)).toEqual({ text: '0.33', rounded: true, full: '0.3333333333' })
})

test('what is printed is read back as the number, and said to be rounded when it is not it', () => {
  const numbers = fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1e4)
  fc.assert(
    fc.property(numbers, fc.nat(6), (value, decimals) => {
      const { text, rounded } = printNumber(value, decimals)
      const back = Number(text.replace('−', '-'))
      expect(Math.abs(back - value)).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9)
      expect(rounded).toBe(Math.abs(back - value) > 1e-9 * Math.max(1, Math.abs(value)))
      expect(text).not.toMatch(/^−0$|\.$|\.\d*0$|-/)
    }),
    { seed: 20261122 },
  )
})

test.each([
  [4844.78, 1, '4.8k', 4800],
  [4844.78, 0, '5k', 5000],
  [-123456, 1, '−123.5k', -123500],
  [1e6, 0, '1M', 1e6],
  [255, 1, '255', 255],
  [-20.4, 1, '−20', -20],
  [-0.0001, 1, '≈0', 0],
  [0, 1, '0', 0],
])('%d in short with %d decimals is %s', (value, decimals, text, shown) => {
  expect(shortNumber(value, decimals).text).toBe(text)
  expect(shortNumber(value, decimals).value).toBeCloseTo(shown)
})

test.each([
  [3, 0],
  [0.5, 1],
  [-1.25, 2],
  [0.1, 1],
  [0.0001, 4],
  [1e6 + 0.25, 2],
  [1 / 3, 6],
])('%d needs %d decimals', (value, decimals) => {
  expect(decimalsOf(value)).toBe(decimals)
})

test('no more decimals are asked for than are kept', () => {
  expect(decimalsOf(0.123456, 4)).toBe(4)
})
