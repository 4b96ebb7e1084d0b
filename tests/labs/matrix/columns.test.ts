import { expect, test } from 'vitest'
import { pictureAtHand } from '#parts/picture/pictureAtHand.ts'
import { columnsDifference, columnsOf, tapOf, weightAt } from '#labs/matrix/model/columns.ts'
import { matrixLayer } from '#labs/matrix/model/layer.ts'
import { initialMatrix } from '#labs/matrix/settings.ts'

const settings = {
  ...initialMatrix,
  channels: 2,
  maps: 4,
  groups: 2,
  size: 5,
  view: 'columns',
} as const
const layer = matrixLayer(settings, pictureAtHand(settings)!)

test('every number of a window is the number of x that it comes from', () => {
  const { numbers, sources } = columnsOf(layer)
  expect(numbers.shape).toEqual([18, 25])
  const read = Array.from(sources, (source) => (source < 0 ? 0 : layer.x.values[source]))
  expect([...numbers.data]).toEqual(read)
})

test('a kernel as a row, times the windows, is its map', () => {
  const { numbers } = columnsOf(layer)
  for (let map = 0; map < 4; map++)
    for (let window = 0; window < 25; window++) {
      let sum = 0
      for (let tap = 0; tap < 18; tap++) {
        const weight = layer.weight.data[weightAt(layer, map, tap)] ?? 0
        sum += weight * numbers.data[tap * 25 + window]!
      }
      expect(sum).toBe(layer.y.values[map * 25 + window])
    }
})

test('the whole product is the convolution of the core', () => {
  expect(columnsDifference(layer)).toBe(0)
})

test('a weight and its row of the windows lead to each other', () => {
  layer.weight.data.forEach((_, weight) => {
    const map = Math.floor(weight / 9)
    expect(weightAt(layer, map, tapOf(layer, weight))).toBe(weight)
  })
})
