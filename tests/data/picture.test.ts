import { expect, test } from 'vitest'
import { blankPicture, drawPicture } from '#data/picture.ts'

test('values are rounded and kept within 0…white', () => {
  const picture = drawPicture(
    { height: 1, width: 4, white: 10 },
    (_row, col) => [-3, 4.4, 4.5, 99][col] ?? 0,
  )
  expect([...picture.pixels.data]).toEqual([0, 4, 5, 10])
})

test('channels come one after the other', () => {
  const { pixels } = drawPicture(
    { height: 1, width: 2, channels: 3, white: 9 },
    (_row, col, channel) => 2 * channel + col,
  )
  expect(pixels.shape).toEqual([3, 1, 2])
  expect([...pixels.data]).toEqual([0, 1, 2, 3, 4, 5])
})

test('a blank picture is black', () => {
  expect(blankPicture({ height: 2, width: 3, white: 10 }).pixels).toEqual({
    shape: [1, 2, 3],
    data: new Float32Array(6),
  })
})

test.each([0, 65, 2.5, NaN])('a side of %d is refused', (side) => {
  expect(() => blankPicture({ height: side, width: 5, white: 10 })).toThrow(RangeError)
  expect(() => blankPicture({ height: 5, width: side, white: 10 })).toThrow(/picture width is/)
})
