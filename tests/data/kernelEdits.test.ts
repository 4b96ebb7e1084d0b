import fc from 'fast-check'
import { expect, test } from 'vitest'
import { flipRows, normalise, randomRows, transposeRows } from '#data/kernelEdits.ts'

test.each([
  [
    'a box',
    [
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ],
    9,
  ],
  [
    'sharpen',
    [
      [0, -1, 0],
      [-1, 5, -1],
      [0, -1, 0],
    ],
    1,
  ],
  [
    'an edge detector, by its positive half',
    [
      [-1, 0, 1],
      [-2, 0, 2],
      [-1, 0, 1],
    ],
    4,
  ],
  ['a negative sum, which keeps its sign', [[-1, -3]], 4],
  ['all zeros', [[0, 0]], 1],
  ['short decimals, without a rest', [[0.1, 0.2, 0.3]], 0.6],
  ['decimals that cancel', [[0.1, 0.2, -0.3]], 0.3],
  ['nothing', [], 1],
])('normalise %s', (_case, rows, divisor) => {
  expect(normalise(rows)).toBe(divisor)
})

test('transpose a 2×3', () => {
  expect(
    transposeRows([
      [1, 2, 3],
      [4, 5, 6],
    ]),
  ).toEqual([
    [1, 4],
    [2, 5],
    [3, 6],
  ])
})

test('flip a 2×3', () => {
  expect(
    flipRows([
      [1, 2, 3],
      [4, 5, 6],
    ]),
  ).toEqual([
    [6, 5, 4],
    [3, 2, 1],
  ])
})

const rectangles = fc
  .record({ height: fc.integer({ min: 1, max: 6 }), width: fc.integer({ min: 1, max: 6 }) })
  .chain(({ height, width }) =>
    fc.array(fc.array(fc.integer(), { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  )

test('transposing twice and flipping twice give the kernel back', () => {
  fc.assert(
    fc.property(rectangles, (rows) => {
      expect(transposeRows(transposeRows(rows))).toEqual(rows)
      expect(flipRows(flipRows(rows))).toEqual(rows)
    }),
  )
})

test('random kernels: same seed, same kernel; another seed, another; whole numbers within the limit', () => {
  expect(randomRows(5, 3, 4)).toEqual(randomRows(5, 3, 4))
  expect(randomRows(5, 3, 4)).not.toEqual(randomRows(6, 3, 4))
  const values = randomRows(1, 15, 15, 2).flat()
  expect([...new Set(values)].toSorted((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2])
})
