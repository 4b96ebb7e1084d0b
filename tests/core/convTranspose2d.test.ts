import { describe, expect, test } from 'vitest'
import { tapRow } from '#core/convGeometry.ts'
import { convTranspose2d } from '#core/convTranspose2d.ts'
import {
  adjointGeometry,
  convTransposeGeometry,
  type ConvTransposeSpec,
} from '#core/convTransposeGeometry.ts'
import { tensor } from '#core/tensor.ts'

test('every cell leaves its kernel, times its value; where they overlap they add up', () => {
  const output = convTranspose2d(tensor([1, 1, 2], [1, 10]), tensor([1, 1, 1, 3], [1, 2, 3]), null)
  expect(output).toEqual(tensor([1, 1, 4], [1, 12, 23, 30]))
})

test('stride 2 spreads the cells, a gap is the bias alone', () => {
  const spec = { stride: [1, 2] } as const
  const output = convTranspose2d(
    tensor([1, 1, 2], [1, 10]),
    tensor([1, 1, 1, 1], [3]),
    tensor([1], [5]),
    spec,
  )
  expect(output).toEqual(tensor([1, 1, 3], [8, 5, 35]))
})

describe('output size', () => {
  test.each([
    // in, k, s, d, p, extra, out
    [3, 3, 1, 1, 0, 0, 5],
    [3, 3, 2, 1, 0, 0, 7],
    [3, 3, 2, 1, 1, 0, 5],
    [3, 3, 2, 1, 1, 1, 6],
    [4, 2, 2, 1, 0, 0, 8],
    [3, 3, 1, 2, 0, 1, 8],
    [1, 4, 7, 1, 1, 6, 8],
  ])(
    'in=%d k=%d s=%d d=%d p=%d outputPadding=%d -> %d',
    (input, kernel, stride, dilation, padding, extra, output) => {
      const spec = { stride, dilation, padding, outputPadding: extra }
      expect(
        convTransposeGeometry([1, input, input], [1, 1, kernel, kernel], spec).outputHeight,
      ).toBe(output)
    },
  )
})

test('the windows of its adjoint slide over the output', () => {
  const geometry = convTransposeGeometry([1, 3, 3], [1, 1, 3, 3], { stride: 2, padding: 1 })
  const landed = [0, 1, 2].map((kernelRow) => tapRow(adjointGeometry(geometry), 1, kernelRow))
  expect(landed).toEqual([1, 2, 3])
})

describe('refused, with the numbers given and what would do', () => {
  test.each<[sentence: string, weight: number[], spec: ConvTransposeSpec]>([
    [
      'outputPadding is 2 with stride 2 and dilation 1: at most 1 would do',
      [2, 1, 3, 3],
      { stride: 2, outputPadding: 2 },
    ],
    ['weight is for 3 input channels, the input has 2', [3, 1, 3, 3], {}],
    [
      '2 input channels do not fall into 3 groups: a number that divides 2 would do',
      [2, 1, 3, 3],
      { groups: 3 },
    ],
    [
      'output height after padding is taken off is -1: a whole number from 1 on would do',
      [2, 1, 3, 3],
      { padding: 3 },
    ],
    [
      "padding is 'same': a transposed convolution takes numbers",
      [2, 1, 3, 3],
      { padding: 'same' } as unknown as ConvTransposeSpec,
    ],
  ])('%s', (sentence, weight, spec) => {
    expect(() => convTransposeGeometry([2, 3, 3], weight, spec)).toThrow(new RangeError(sentence))
  })
})
