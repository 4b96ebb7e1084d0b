import { expect, test } from 'vitest'
import { gridMove } from '#draw/gridMove.ts'

const size = { rows: 8, columns: 6 }

test.each([
  ['ArrowRight', [2, 3], [2, 4]],
  ['ArrowRight', [2, 5], [2, 5]],
  ['ArrowLeft', [2, 3], [2, 2]],
  ['ArrowLeft', [2, 0], [2, 0]],
  ['ArrowDown', [2, 3], [3, 3]],
  ['ArrowDown', [7, 3], [7, 3]],
  ['ArrowUp', [2, 3], [1, 3]],
  ['ArrowUp', [0, 3], [0, 3]],
  ['Home', [2, 3], [2, 0]],
  ['End', [2, 3], [2, 5]],
  ['Ctrl+Home', [2, 3], [0, 0]],
  ['Ctrl+End', [2, 3], [7, 5]],
] as const)('%s in row, column %j leads to %j', (keys, from, to) => {
  const key = keys.replace('Ctrl+', '')
  const [row, column] = from
  expect(gridMove({ key, ctrlKey: keys !== key }, { row, column }, size)).toEqual({
    row: to[0],
    column: to[1],
  })
})

test.each(['Tab', 'Enter', 'a', 'Escape', ' '])('%s moves nothing', (key) => {
  expect(gridMove({ key, ctrlKey: false }, { row: 0, column: 0 }, size)).toBeUndefined()
})
