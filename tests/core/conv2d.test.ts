import { describe, expect, test } from 'vitest'
import { conv2d } from '#core/conv2d.ts'
import { flipKernel } from '#core/flipKernel.ts'
import { tensor } from '#core/tensor.ts'

const image = tensor([1, 3, 3], [1, 2, 3, 4, 5, 6, 7, 8, 9])
const corner = tensor([1, 1, 2, 2], [1, 0, 0, 2])

test('the kernel is not flipped: 1 · upper left + 2 · lower right', () => {
  expect(conv2d(image, corner, null)).toEqual(tensor([1, 2, 2], [11, 14, 20, 23]))
})

test('the response to an impulse is the kernel flipped, and itself when flipped first', () => {
  const impulse = tensor([1, 3, 3], [0, 0, 0, 0, 1, 0, 0, 0, 0])
  const kernel = tensor([1, 1, 3, 3], [1, 2, 3, 4, 5, 6, 7, 8, 9])
  const flipped = [9, 8, 7, 6, 5, 4, 3, 2, 1]
  expect(Array.from(conv2d(impulse, kernel, null, { padding: 1 }).data)).toEqual(flipped)
  expect(conv2d(impulse, flipKernel(kernel), null, { padding: 1 }).data).toEqual(kernel.data)
})

test('a bias is added to every output of its channel', () => {
  const two = tensor([2, 1, 1, 1], [1, -1])
  const output = conv2d(tensor([1, 1, 2], [3, 4]), two, tensor([2], [10, 20]))
  expect(output).toEqual(tensor([2, 1, 2], [13, 14, 17, 16]))
})

test('sums are kept in double precision: 2²⁴ + 1 − 2²⁴ is 1', () => {
  const output = conv2d(
    tensor([1, 1, 3], [2 ** 24, 1, -(2 ** 24)]),
    tensor([1, 1, 1, 3], [1, 1, 1]),
    null,
  )
  expect(output.data[0]).toBe(1)
})

test('an empty batch gives an empty batch', () => {
  expect(conv2d(tensor([0, 1, 3, 3]), corner, null)).toEqual(tensor([0, 1, 2, 2]))
})

describe('a buffer given as out', () => {
  test('is filled and becomes the result', () => {
    const out = new Float32Array(4).fill(99)
    expect(conv2d(image, corner, null, {}, out).data).toBe(out)
    expect(Array.from(out)).toEqual([11, 14, 20, 23])
  })

  test('of another length is refused', () => {
    expect(() => conv2d(image, corner, null, {}, new Float32Array(3))).toThrow(
      new RangeError('out holds 3 numbers, the output has 4'),
    )
  })
})

describe('refused', () => {
  test('a bias that is not one number for each output channel', () => {
    expect(() => conv2d(image, corner, tensor([2]))).toThrow(
      new RangeError('bias has shape [2]: [1] would do, one for each output'),
    )
  })

  test('data that does not fill its shape', () => {
    const short = { shape: [1, 3, 3], data: new Float32Array(8) }
    expect(() => conv2d(short, corner, null)).toThrow(
      new RangeError('input of shape [1, 3, 3] needs 9 numbers, 8 were given'),
    )
  })

  test('a kernel without two axes to flip', () => {
    expect(() => flipKernel(tensor([3]))).toThrow(
      new RangeError('a kernel has two axes or more, this one has 1'),
    )
  })
})
