import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readNumber, readWholeNumber, writeNumber } from '#state/numberText.ts'

test.each([
  [0, '0'],
  [-0, '0'],
  [3, '3'],
  [-1.5, '-1.5'],
  [0.1, '0.1'],
  [1 / 9, '0.11111111'],
  [0.1 + 0.2, '0.3'],
  [1e6, '1000000'],
  [16777217, '16777217'],
  [16777216.5, '16777216'],
  [1e-7, '1e-7'],
  [-2.5e-10, '-2.5e-10'],
])('%s is written %s', (value, text) => {
  expect(writeNumber(value)).toBe(text)
})

test.each([Number.NaN, Infinity, -Infinity, 1e39])('%s is not written', (value) => {
  expect(() => writeNumber(value)).toThrow('is not a finite number')
})

test.each([
  ['0', 0],
  ['-0', 0],
  ['-0.0', 0],
  ['007', 7],
  ['-12.50', -12.5],
  ['.5', 0.5],
  ['5.', 5],
  ['1e3', 1000],
  ['2E-2', 0.02],
])('%s is read as %s', (text, value) => {
  expect(readNumber(text)).toBe(value)
})

test.each([
  ['', 'is empty'],
  ['NaN', 'is not a number'],
  ['Infinity', 'is not a number'],
  ['1e999', 'is not a number'],
  ['-1e999', 'is not a number'],
  ['1,5', 'is not a number'],
  ['1 ', 'is not a number'],
  ['0x10', 'is not a number'],
  ['1_000', 'is not a number'],
  ['+1', 'is not a number'],
  ['.', 'is not a number'],
  ['-', 'is not a number'],
  ['١٢', 'is not a number'],
  ['three', 'is not a number'],
])('“%s” %s', (text, reason) => {
  expect(() => readNumber(text)).toThrow(new RangeError(reason))
})

test('400 digits are too long for a number', () => {
  expect(() => readNumber('9'.repeat(400))).toThrow(new RangeError('is too long for a number'))
})

test.each(['1.5', '1e3', '2.0', 'abc', '0b1', '1-2'])('%s is not a whole number', (text) => {
  expect(() => readWholeNumber(text)).toThrow(new RangeError('is not a whole number'))
})

test('−0 read as a whole number is 0', () => {
  expect(readWholeNumber('-0')).toBe(0)
})

test('every 32-bit number comes back as itself, and is written the same again', () => {
  fc.assert(
    fc.property(fc.float({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const text = writeNumber(value)
      expect(Math.fround(readNumber(text))).toBe(value + 0)
      expect(writeNumber(readNumber(text))).toBe(text)
      expect(text.length).toBeLessThan(24)
    }),
    { seed: 1, numRuns: 2000 },
  )
})
