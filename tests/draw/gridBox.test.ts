import { expect, test } from 'vitest'
import { blockRect, cellAt, nearestCell } from '#draw/gridBox.ts'

const box = { x: 100, y: 50, cell: 10, rows: 4, columns: 6 }

test.each([
  [100, 50, { row: 0, column: 0 }],
  [109.9, 59.9, { row: 0, column: 0 }],
  [110, 60, { row: 1, column: 1 }],
  [159, 89, { row: 3, column: 5 }],
  [160, 60, undefined],
  [120, 90, undefined],
  [99.9, 60, undefined],
  [120, 49.9, undefined],
])('under (%d, %d) lies %j', (x, y, cell) => {
  expect(cellAt(box, x, y)).toEqual(cell)
})

test.each([
  [0, 0, { row: 0, column: 0 }],
  [1000, 1000, { row: 3, column: 5 }],
  [125, -40, { row: 0, column: 2 }],
  [125, 75, { row: 2, column: 2 }],
])('nearest to (%d, %d) lies %j', (x, y, cell) => {
  expect(nearestCell(box, x, y)).toEqual(cell)
})

test('a block half way between two columns', () => {
  expect(blockRect(box, 1, 2.5, 3, 3)).toEqual({ x: 125, y: 60, width: 30, height: 30 })
})
