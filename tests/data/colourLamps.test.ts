import { expect, test } from 'vitest'
import { colourLamps } from '#data/patternPictures.ts'

test.each([4, 8, 32, 64])(
  'coloured lamps at %i: whole numbers up to white, none of them zero',
  (size) => {
    const { pixels, white } = colourLamps(size)
    expect(pixels.shape).toEqual([3, size, size])
    expect(pixels.data.every((value) => Number.isInteger(value) && value > 0)).toBe(true)
    expect(Math.max(...pixels.data)).toBeLessThanOrEqual(white)
  },
)
