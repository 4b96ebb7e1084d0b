import { expect, test } from 'vitest'
import { nearestLegal } from '#core/limits.ts'
import { parseNumber, problemWhileTyping, typedNumber } from '#ui/typedNumber.ts'

const size = { min: 1, max: 7, step: 2, because: 'the padded input has 7 rows' }
const narrowed = {
  min: 1,
  max: 6,
  step: 1,
  because: 'the image has 6 rows',
  widest: { min: 1, max: 11 },
}
const bias = { min: -2, max: 2, step: 0.1 }

test.each([
  ['1,5', 1.5],
  ['1.5', 1.5],
  ['−2', -2],
  [' 12 ', 12],
  ['1/9', 1 / 9],
  ['-1 / 4', -0.25],
  ['½', 0.5],
  ['.5', 0.5],
  ['5.', 5],
  ['+3', 3],
  ['1e-3', 0.001],
  ['3', 3],
  ['-0', 0],
])('%j is %d', (text, value) => {
  expect(parseNumber(text)).toBe(value)
})

test.each([
  '',
  'abc',
  '1,000.5',
  '1,2,3',
  '1/2/3',
  '1/0',
  '0/0',
  '--1',
  '1e999',
  'NaN',
  'Infinity',
  '0x10',
  '-',
  '3px',
  '9'.repeat(400),
])('%j is no number', (text) => {
  expect(parseNumber(text)).toBeUndefined()
})

test.each([
  ['3', size, { value: 3 }],
  [
    '12800',
    size,
    { value: 7, problem: '12800 is too large; the most is 7. The padded input has 7 rows.' },
  ],
  ['0', size, { value: 1, problem: '0 is too small; the least is 1.' }],
  [
    '4',
    { min: 8, max: 64, step: 1, becauseMin: 'the kernel is 8 high', widest: { min: 4, max: 64 } },
    { problem: '4 does not fit here; the least is 8. The kernel is 8 high.' },
  ],
  ['4', size, { value: 5, problem: '4 is between two steps of 2; 5 is the nearest that can be.' }],
  ['9', narrowed, { problem: '9 does not fit here; the most is 6. The image has 6 rows.' }],
  ['99', narrowed, { problem: '99 does not fit here; the most is 6. The image has 6 rows.' }],
  ['0', narrowed, { value: 1, problem: '0 is too small; the least is 1.' }],
  ['1', { ...narrowed, min: 2 }, { problem: '1 does not fit here; the least is 2.' }],
  ['0', { min: 0.01, max: 9, step: 0.01 }, { problem: '0 will not do; it must be above 0.' }],
  ['2.2', size, { value: 3, problem: '2.2 is not a whole number; 3 is the nearest that can be.' }],
  ['', size, {}],
  ['   ', size, {}],
  ['three', size, { problem: '“three” is not a number.' }],
  ['-2,5', bias, { value: -2, problem: '−2.5 is too small; the least is −2.' }],
  ['0,333', bias, { value: 0.333 }],
])('typed %j becomes a legal number or a sentence', (text, limits, expected) => {
  expect(typedNumber(text, limits)).toEqual(expected)
})

test.each([
  ['1', { min: 5, max: 128, step: 1 }, false],
  ['129', { min: 5, max: 128, step: 1 }, true],
  ['-', bias, false],
  ['-3', bias, true],
  ['-1', { min: -20, max: -10, step: 1 }, false],
  ['-3', { min: -20, max: -10, step: 1 }, true],
  ['3', { min: 20, max: 25, step: 1 }, true],
  ['0', { min: 1, max: 8, step: 1 }, true],
  ['2.5', { min: 1, max: 8, step: 1 }, true],
  ['2.', { min: 1, max: 8, step: 1 }, false],
  ['9', narrowed, true],
  ['abc', bias, true],
  ['1e', bias, false],
  ['1/', bias, false],
  ['0', { min: 0.01, max: 9, step: 0.01 }, false],
  ['-1', { min: 0.01, max: 9, step: 0.01 }, true],
  ['1.', bias, false],
  ['', bias, false],
])(
  '%j is complained of while typing only when more typing cannot mend it',
  (text, limits, complains) => {
    expect(problemWhileTyping(text, limits) !== undefined).toBe(complains)
  },
)

test.each([
  [0.30000000000000004, { min: 0, max: 1, step: 0.1 }, 0.3],
  [9, { min: 1, max: 8, step: 2 }, 7],
  [-5, { min: -2, max: 2, step: 0.25 }, -2],
  [0.26, { min: -2, max: 2, step: 0.25 }, 0.25],
  [4, { min: 3, max: 3, step: 1 }, 3],
])('the legal number nearest to %d in %o is %d', (value, limits, expected) => {
  expect(nearestLegal(value, limits)).toBe(expected)
})
