import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conv2d } from '#core/conv2d.ts'
import { tensor } from '#core/tensor.ts'
import { type ImageTransform, transformImage } from '#core/transformImage.ts'

const counting = tensor([1, 3, 3], [1, 2, 3, 4, 5, 6, 7, 8, 9])
const shift = (right: number, down = 0) => ({ kind: 'shift', right, down }) as const
const numbers = (transform: ImageTransform, spec = {}) =>
  Array.from(transformImage(counting, transform, spec).data)

test.each([
  ['zeros', [0, 1, 2, 0, 4, 5, 0, 7, 8]],
  ['replicate', [1, 1, 2, 4, 4, 5, 7, 7, 8]],
  ['reflect', [2, 1, 2, 5, 4, 5, 8, 7, 8]],
  ['circular', [3, 1, 2, 6, 4, 5, 9, 7, 8]],
])('a shift to the right takes in from outside what the border says: %s', (border, expected) => {
  expect(numbers(shift(1), { border })).toEqual(expected)
})

test('a shift by half a cell is the mean of two, or the nearer one', () => {
  expect(numbers(shift(0.5), { border: 'replicate' }).slice(0, 3)).toEqual([1, 1.5, 2.5])
  expect(numbers(shift(0.4), { interpolation: 'nearest' })).toEqual(Array.from(counting.data))
  expect(numbers(shift(0.6), { interpolation: 'nearest' }).slice(0, 3)).toEqual([0, 1, 2])
})

test('rotations by a quarter go counter-clockwise and move numbers as they are', () => {
  expect(numbers({ kind: 'rotate', degrees: 90 })).toEqual([3, 6, 9, 2, 5, 8, 1, 4, 7])
  expect(numbers({ kind: 'rotate', degrees: -90 })).toEqual([7, 4, 1, 8, 5, 2, 9, 6, 3])
  expect(numbers({ kind: 'rotate', degrees: 540 })).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1])
  expect(numbers({ kind: 'rotate', degrees: 360 })).toEqual(Array.from(counting.data))
})

test('flips, and scaling about the middle', () => {
  expect(numbers({ kind: 'flip', across: true, down: false })).toEqual([3, 2, 1, 6, 5, 4, 9, 8, 7])
  expect(numbers({ kind: 'flip', across: false, down: true })).toEqual([7, 8, 9, 4, 5, 6, 1, 2, 3])
  expect(numbers({ kind: 'scale', factor: 2 })).toEqual([3, 3.5, 4, 4.5, 5, 5.5, 6, 6.5, 7])
  expect(() => numbers({ kind: 'scale', factor: 0 })).toThrow('factor is 0')
})

test('with circular borders a whole shift and a convolution change places, bit for bit', () => {
  const cell = fc.float({ min: -255, max: 255, noNaN: true })
  fc.assert(
    fc.property(
      fc.array(cell, { minLength: 110, maxLength: 110 }),
      fc.array(cell, { minLength: 9, maxLength: 9 }),
      fc.integer({ min: -12, max: 12 }),
      fc.integer({ min: -12, max: 12 }),
      (image, kernel, right, down) => {
        const x = tensor([1, 10, 11], image)
        const spec = { padding: 1, paddingMode: 'circular' } as const
        const conv = (of: typeof x) => conv2d(of, tensor([1, 1, 3, 3], kernel), null, spec)
        const move = (of: typeof x) =>
          transformImage(of, shift(right, down), { border: 'circular' })
        const [first, second] = [conv(move(x)).data, move(conv(x)).data]
        expect(first.every((value, at) => value - second[at]! === 0)).toBe(true)
      },
    ),
  )
})
