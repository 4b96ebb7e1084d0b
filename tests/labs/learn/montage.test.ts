import { expect, test } from 'vitest'
import { cellKind } from '#core/cellKind.ts'
import { montage, montageSize, placeIn } from '#draw/montage.ts'
import { readFigures } from '#labs/learn/view/read/readFigures.ts'

const form = { count: 3, side: 2, across: 2, gap: 1, gapDown: 3 }

test('three 2×2 pictures, two in a line: each cell is of its picture, between them is nothing', () => {
  expect(montageSize(form)).toEqual({ rows: 7, columns: 5 })
  const { values, kinds, columns } = montage(
    form,
    Float32Array.from({ length: 12 }, (_, at) => at),
  )
  expect([...values.subarray(0, 5)]).toEqual([0, 1, 0, 4, 5])
  expect([...values.subarray(5 * columns, 5 * columns + 2)]).toEqual([8, 9])
  expect(kinds.filter((kind) => kind === cellKind.number)).toHaveLength(12)
  expect(placeIn(form, { row: 6, column: 1 })).toEqual({ picture: 2, row: 1, column: 1 })
  expect(placeIn(form, { row: 3, column: 0 })).toBeUndefined()
  expect(placeIn(form, { row: 0, column: 2 })).toBeUndefined()
  expect(placeIn(form, { row: 6, column: 4 })).toBeUndefined()
})

test.each([
  [996, 644, 18],
  [836, 390, 22],
  [366, 410, 17],
  [320, 330, 17],
])(
  'in %i×%i, lines of %i: every picture is inside, beside or under the others',
  (width, height, line) => {
    const { weights, digits, curve } = readFigures(width, height, line)
    for (const { box } of [weights.conv, weights.dense, digits]) {
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.x + box.columns * box.cell).toBeLessThanOrEqual(width)
    }
    expect(weights.conv.box.y + weights.conv.box.rows * weights.conv.box.cell).toBeLessThan(curve.y)
    expect(digits.form.count % 6).toBe(0)
    expect(curve.height).toBeGreaterThanOrEqual(90)
  },
)
