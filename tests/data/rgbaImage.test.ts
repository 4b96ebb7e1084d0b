import { expect, test } from 'vitest'
import { overWhite, scaledWithin } from '#data/rgbaImage.ts'

const pixels = (...bytes: number[]) => ({
  data: new Uint8ClampedArray(bytes),
  width: bytes.length / 4,
  height: 1,
})

test('transparent is white, half transparent half way to white, opaque as it is', () => {
  const image = pixels(10, 20, 30, 0, 0, 100, 200, 51, 10, 20, 30, 255)
  expect(overWhite(image)).toEqual(pixels(255, 255, 255, 255, 204, 224, 244, 255, 10, 20, 30, 255))
  expect(image.data[3]).toBe(0)
})

test('an opaque image is handed back as it is', () => {
  const image = pixels(1, 2, 3, 255)
  expect(overWhite(image)).toBe(image)
})

test.each([
  [
    [6000, 4000],
    [2048, 1365],
  ],
  [
    [4000, 6000],
    [1365, 2048],
  ],
  [
    [2048, 10],
    [2048, 10],
  ],
  [
    [16384, 1],
    [2048, 1],
  ],
])('%j within 2048 is %j', ([width = 0, height = 0], [toWidth, toHeight]) => {
  expect(scaledWithin({ width, height }, 2048)).toEqual({ width: toWidth, height: toHeight })
})
