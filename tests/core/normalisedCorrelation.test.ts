import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalisedCorrelation } from '#core/normalisedCorrelation.ts'
import { tensor } from '#core/tensor.ts'
import { transformImage } from '#core/transformImage.ts'

const pictures = fc
  .record({
    height: fc.integer({ min: 4, max: 9 }),
    width: fc.integer({ min: 4, max: 9 }),
    row: fc.nat(8),
    column: fc.nat(8),
    numbers: fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 90, maxLength: 90 }),
  })
  .map(({ height, width, row, column, numbers }) => ({
    image: tensor([1, height, width], numbers.slice(0, height * width)),
    pattern: tensor([3, 3], [...numbers.slice(81, 89), numbers[89]! + 256]),
    row: row % height,
    column: column % width,
  }))

type Case = typeof pictures extends fc.Arbitrary<infer T> ? T : never

/** The picture with the pattern put on it, its middle on the cell, times a contrast, plus a brightness. */
function stamped({ image, pattern, row, column }: Case, contrast = 1, brightness = 0) {
  const [, height = 1, width = 1] = image.shape
  const data = image.data.slice()
  pattern.data.forEach((value, tap) => {
    const y = (row + Math.floor(tap / 3) - 1 + height) % height
    const x = (column + (tap % 3) - 1 + width) % width
    data[y * width + x] = contrast * value + brightness
  })
  return { shape: image.shape, data }
}

const runs = { seed: 12, numRuns: 100 }

describe('the fit of a pattern', () => {
  test('is 1 where the pattern is, and nowhere more; at most 1 without sign', () => {
    fc.assert(
      fc.property(pictures, (one) => {
        const { data, shape } = normalisedCorrelation(stamped(one), one.pattern)
        expect(data[one.row * shape[2]! + one.column]).toBeCloseTo(1, 6)
        for (const value of data) expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-6)
      }),
      runs,
    )
  })

  test('is the same at a copy that is brighter or of less contrast', () => {
    fc.assert(
      fc.property(pictures, (one) => {
        const { data, shape } = normalisedCorrelation(stamped(one, 0.25, 40), one.pattern)
        expect(data[one.row * shape[2]! + one.column]).toBeCloseTo(1, 6)
      }),
      runs,
    )
  })

  test('moves with the picture, bit for bit', () => {
    fc.assert(
      fc.property(pictures, fc.nat(8), fc.nat(8), (one, down, right) => {
        const shift = { kind: 'shift', down, right } as const
        const circular = { border: 'circular' } as const
        const first = normalisedCorrelation(transformImage(one.image, shift, circular), one.pattern)
        const after = transformImage(normalisedCorrelation(one.image, one.pattern), shift, circular)
        expect(first.data).toEqual(after.data)
      }),
      runs,
    )
  })

  test('is −1 at the negative, and 0 on flat ground and for a flat pattern', () => {
    const pattern = tensor([1, 2], [1, 0])
    const image = tensor([1, 1, 4], [0.1, 0.1, 0.1, 1])
    expect([...normalisedCorrelation(image, pattern).data]).toEqual([0, 0, -1, 1])
    const flat = normalisedCorrelation(image, tensor([1, 2], [0.1, 0.1]))
    expect([...flat.data]).toEqual([0, 0, 0, 0])
  })

  test('of shapes that do not fit is refused with both', () => {
    const image = tensor([1, 2, 2], [1, 2, 3, 4])
    expect(() => normalisedCorrelation(image, tensor([1, 3], [1, 2, 3]))).toThrow('[1, 3]')
    expect(() => normalisedCorrelation(tensor([2, 1, 1], [1, 2]), tensor([1, 1], [1]))).toThrow(
      RangeError,
    )
  })
})
