import { expect, test } from 'vitest'
import { cellSaid } from '#labs/learn/model/cellSaid.ts'
import { madeLessWanted } from '#labs/learn/model/madeLessWanted.ts'
import { composed } from '#labs/learn/model/compose/composed.ts'
import { productsText } from '#labs/learn/model/compose/productsText.ts'

test('a weight is told with the sum of its kernel, another number alone', () => {
  const scene = { values: [0.5, -0.25, 0.123456, 1], columns: 2 }
  const cell = { row: 1, column: 0 }
  expect(cellSaid('Kernel a', scene, cell, true)).toBe(
    'Kernel a, row 2, column 1: ≈ 0.12346. Its 4 weights add up to ≈ 1.37346',
  )
  expect(cellSaid('Means', scene, { row: 0, column: 1 }, false)).toBe(
    'Means, row 1, column 2: −0.25',
  )
})

test('a difference is told as what it is made of', () => {
  expect(madeLessWanted([1, 2, 3, 4], [0, 0, 0, 2.5], 2, { row: 1, column: 1 })).toBe(
    'What is made is 4, wanted is 2.5',
  )
})

test('the products that are written of a 5×5 add up to its weight', () => {
  const a = Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9])
  const b = Float64Array.from([-1, 0, 1, -2, 0, 2, -1, 0, 1])
  const whole = composed(a, b)
  for (let row = 0; row < 5; row++)
    for (let column = 0; column < 5; column++) {
      const [, written = ''] = productsText(a, b, { row, column }).split(': ')
      const sum = written
        .replaceAll('−', '-')
        .replaceAll(/[()]/g, '')
        .split(' + ')
        .map((product) => product.split(' × ').map(Number))
        .reduce((all, [one = 0, other = 0]) => all + one * other, 0)
      expect(sum).toBe(whole[5 * row + column])
    }
})
