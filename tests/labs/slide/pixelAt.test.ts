import { expect, test } from 'vitest'
import { inputPlace } from '#labs/slide/model/pixelAt.ts'
import { layerWith, padsOf } from './fixtures.ts'

test('padding stands before the picture’s first row and after its last', () => {
  const layer = layerWith({ pads: padsOf(2) })
  expect(inputPlace(layer, { row: 0, column: 1 })).toEqual({ row: -2, column: -1 })
  expect(inputPlace(layer, { row: 2, column: 3 })).toEqual({ row: 0, column: 1 })
  expect(inputPlace(layer, { row: 10, column: 11 })).toEqual({ row: 8, column: 9 })
})

test('in a spread image pixels count as in the picture, zeros between them as they lie', () => {
  const layer = layerWith({ mode: 'transposed', stride: [2, 2] })
  expect(inputPlace(layer, { row: 4, column: 4 })).toEqual({ row: 1, column: 1 })
  expect(inputPlace(layer, { row: 3, column: 4 })).toEqual({ row: 1, column: 2 })
})
