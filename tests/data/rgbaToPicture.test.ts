import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RgbaImage } from '#data/rgbaImage.ts'
import { cropRegion, rgbaToPicture } from '#data/rgbaToPicture.ts'

const image = (
  width: number,
  height: number,
  colourAt: (row: number, col: number) => number[],
): RgbaImage => ({
  width,
  height,
  data: new Uint8ClampedArray(
    Array.from({ length: width * height }, (_, index) => {
      const [red = 0, green = red, blue = red] = colourAt(Math.floor(index / width), index % width)
      return [red, green, blue, 255]
    }).flat(),
  ),
})
const whole = { size: 4, colour: 'grey', crop: 'whole' } as const

test('4×4 cells of a 4×4 image are its pixels', () => {
  const picture = rgbaToPicture(
    image(4, 4, (row, col) => [16 * row + col]),
    whole,
  )
  expect([...picture.pixels.data]).toEqual([
    0, 1, 2, 3, 16, 17, 18, 19, 32, 33, 34, 35, 48, 49, 50, 51,
  ])
  expect(picture.white).toBe(255)
})

test('a cell is the mean of the pixels under it, also of parts of pixels', () => {
  const picture = rgbaToPicture(
    image(6, 6, (_row, col) => [10 * col]),
    whole,
  )
  // 1.5 pixels a cell: (0 + 10/2) / 1.5, (10/2 + 20) / 1.5, …
  expect(picture.pixels.data.slice(0, 4)).toEqual(new Float32Array([3, 17, 33, 47]))
})

test('a single pixel fills the whole picture', () => {
  const picture = rgbaToPicture(
    image(1, 1, () => [10, 20, 30]),
    { ...whole, size: 5, colour: 'rgb' },
  )
  expect(picture.pixels.shape).toEqual([3, 5, 5])
  expect([...new Set(picture.pixels.data)]).toEqual([10, 20, 30])
})

test.each([
  ['red', [255, 0, 0], 76],
  ['green', [0, 255, 0], 150],
  ['blue', [0, 0, 255], 29],
  ['white', [255, 255, 255], 255],
])('%s is grey by its luma', (_name, colour, grey) => {
  const picture = rgbaToPicture(
    image(4, 4, () => colour),
    whole,
  )
  expect([...new Set(picture.pixels.data)]).toEqual([grey])
})

test.each([
  [300, 200, 30, [1, 20, 30]],
  [200, 300, 30, [1, 30, 20]],
  [1000, 4, 16, [1, 4, 16]],
])(
  'the whole of %i×%i at size %i keeps its proportions, never under 4 cells',
  (width, height, size, shape) => {
    const picture = rgbaToPicture(
      image(width, height, () => [9]),
      { size, colour: 'grey', crop: 'whole' },
    )
    expect(picture.pixels.shape).toEqual(shape)
  },
)

test.each([
  ['the middle square', 'centre' as const, { left: 50, top: 0, width: 100, height: 100 }],
  ['everything', 'whole' as const, { left: 0, top: 0, width: 200, height: 100 }],
  ['a chosen square', { x: 0.25, y: 0.1, side: 0.5 }, { left: 50, top: 10, width: 50, height: 50 }],
  [
    'a square pushed back inside',
    { x: 0.9, y: -1, side: 0.5 },
    { left: 150, top: 0, width: 50, height: 50 },
  ],
  [
    'a square that is too large',
    { x: 0.5, y: 0.5, side: 3 },
    { left: 100, top: 0, width: 100, height: 100 },
  ],
  ['a square of nothing', { x: 0, y: 0, side: 0 }, { left: 0, top: 0, width: 1, height: 1 }],
])('the crop is %s', (_case, crop, region) => {
  expect(cropRegion({ width: 200, height: 100 }, crop)).toEqual(region)
})

test.each([3, 65, 4.5, NaN])('size %d is refused', (size) => {
  expect(() =>
    rgbaToPicture(
      image(1, 1, () => [0]),
      { ...whole, size },
    ),
  ).toThrow(RangeError)
})

test('an even area stays even and the mean of the whole is kept, whatever the sizes', () => {
  const side = fc.integer({ min: 1, max: 40 })
  fc.assert(
    fc.property(
      side,
      side,
      fc.integer({ min: 4, max: 64 }),
      fc.nat(255),
      (width, height, size, value) => {
        for (const crop of ['centre', 'whole'] as const) {
          const { data } = rgbaToPicture(
            image(width, height, () => [value]),
            { size, colour: 'rgb', crop },
          ).pixels
          expect(data.every((cell) => cell === value)).toBe(true)
        }
      },
    ),
  )
})
