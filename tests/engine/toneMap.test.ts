import { expect, test } from 'vitest'
import { fillPixels } from '#engine/rows/toneMap.ts'

/** Every colour is its own place in the ramp. */
const ramp = Uint8Array.from({ length: 256 * 3 }, (_, at) => Math.floor(at / 3))

test.each([
  [-8, 0],
  [-4, 0],
  [-2, 64],
  [0, 128],
  [2, 191],
  [4, 255],
  [9, 255],
  [Number.NaN, 128],
])('from −4 to 4, %d has colour %d of 256', (value, colour) => {
  const pixels = new Uint8ClampedArray(4)
  fillPixels(pixels, Float32Array.of(value), 1, {
    kind: 'coloured',
    limit: 4,
    ramp,
  })
  expect([...pixels]).toEqual([colour, colour, colour, 255])
})

test.each([
  ['a value', false, [30, 20, 0, 255]],
  ['its magnitude', true, [30, 20, 40, 255]],
] as const)(
  '%s times 10, clamped: red, green and blue of their own planes',
  (_name, isAbsolute, expected) => {
    const pixels = new Uint8ClampedArray(4)
    const toneMap = {
      kind: 'scaled',
      isAbsolute,
      scale: 10,
      offset: 0,
    } as const
    fillPixels(pixels, Float32Array.of(3, 2, -4), 3, toneMap)
    expect([...pixels]).toEqual(expected)
  },
)
