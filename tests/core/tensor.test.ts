import { describe, expect, test } from 'vitest'
import { activate, relu } from '#core/activations.ts'
import { dense } from '#core/dense.ts'
import { logSoftmax, softmax } from '#core/softmax.ts'
import { tensor } from '#core/tensor.ts'
import { toeplitz } from '#core/toeplitz.ts'
import { convGeometry } from '#core/convGeometry.ts'
import { im2col } from '#core/im2col.ts'

describe('tensor', () => {
  test('without data it is zeros; a shape without sides holds one number', () => {
    expect(Array.from(tensor([2, 2]).data)).toEqual([0, 0, 0, 0])
    expect(tensor([]).data.length).toBe(1)
  })

  test('a Float32Array is taken as it is, a list is copied', () => {
    const data = Float32Array.of(1, 2)
    expect(tensor([2], data).data).toBe(data)
    expect(tensor([2], [1, 2]).data).toEqual(data)
  })

  test.each<[string, () => unknown]>([
    [
      'a tensor of shape [2, 3] needs 6 numbers, 5 were given',
      () => tensor([2, 3], [1, 2, 3, 4, 5]),
    ],
    ['shape [2, -1] has a side of -1: whole numbers would do', () => tensor([2, -1])],
    ['shape [1.5] has a side of 1.5: whole numbers would do', () => tensor([1.5])],
  ])('refused: %s', (sentence, make) => {
    expect(make).toThrow(new RangeError(sentence))
  })
})

describe('operators refuse other shapes', () => {
  const geometry = convGeometry([1, 4, 4], [1, 1, 3, 3])
  const huge = convGeometry([1, 200, 200], [1, 1, 3, 3])
  test.each<[string, () => unknown]>([
    [
      'each output reads 3 inputs, input of shape [4] has 4',
      () => dense(tensor([4]), tensor([2, 3]), null),
    ],
    [
      'each output reads 3 inputs, input of shape [] has no axis',
      () => dense(tensor([]), tensor([2, 3]), null),
    ],
    ['weight has shape [3]: [out, in] would do', () => dense(tensor([3]), tensor([3]), null)],
    ['there is no axis 2 in shape [3, 4]', () => softmax(tensor([3, 4]), 2)],
    ['there is no axis -3 in shape [3, 4]', () => logSoftmax(tensor([3, 4]), -3)],
    [
      'input has shape [1, 5, 4], the geometry is for [1, 4, 4]',
      () => im2col(tensor([1, 5, 4]), geometry),
    ],
    [
      'weight has shape [1, 1, 2, 3], the geometry is for [1, 1, 3, 3]',
      () => toeplitz(tensor([1, 1, 2, 3]), geometry),
    ],
    [
      'a matrix of 39204 × 40000 entries is too large: 67108864 would do',
      () => toeplitz(tensor([1, 1, 3, 3]), huge),
    ],
  ])('%s', (sentence, make) => {
    expect(make).toThrow(new RangeError(sentence))
  })
})

test('relu keeps NaN', () => {
  expect(Array.from(relu(tensor([3], [-1, NaN, 2])).data)).toEqual([0, NaN, 2])
})

test('softplus of large numbers does not overflow', () => {
  expect(Array.from(activate(tensor([2], [1e4, -1e4]), 'softplus').data)).toEqual([1e4, 0])
})

test('softmax adds up to 1, far from 0 too', () => {
  const sum = softmax(tensor([3], [1e4, 1e4 - 1, 1e4 - 2])).data.reduce((a, b) => a + b)
  expect(sum).toBeCloseTo(1, 6)
})
