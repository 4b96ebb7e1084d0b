import { expect, test } from 'vitest'
import { longestTotal } from '#labs/slide/model/words.ts'
import { longestConvSum } from '#parts/conv/convSum.ts'
import { kernelOf, layerWith, numberedKernel } from './fixtures.ts'

const kinds = (layer: ReturnType<typeof layerWith>) => {
  const pieces = longestConvSum(layer)
  return (['place', 'result', 'group', 'term', 'operator'] as const).map(
    (kind) => pieces.filter((piece) => piece.kind === kind).length,
  )
}

test('3×3: the place and the numbers that are longest, and all nine products', () => {
  const pieces = longestConvSum(layerWith())
  expect(pieces.slice(0, 3).map(({ text }) => text)).toEqual(['output [6, 6]', '−30', '='])
  expect(pieces.slice(3).map(({ text }) => text)).toEqual([
    '10×(−1)',
    '10×0',
    '10×1',
    '10×(−2)',
    '10×0',
    '10×2',
    '10×(−1)',
    '10×0',
    '10×1',
  ])
})

test('5×5: all rows, one of them unfolded', () => {
  expect(kinds(layerWith({ kernel: numberedKernel(5, 5) }))).toEqual([1, 1, 5, 5, 1])
})

test('three channels: one unfolded, and one of its rows', () => {
  const layer = layerWith({
    picture: { kind: 'built-in', id: 'colour-patches' },
    colour: 'rgb',
    kernel: numberedKernel(3, 3),
  })
  expect(kinds(layer)).toEqual([1, 1, 6, 3, 1])
})

test('divisor, bias and activation have their room', () => {
  const layer = layerWith({ kernel: kernelOf([[1, 1, 1]], 4), bias: -10, activation: 'leakyRelu' })
  expect(kinds(layer)).toEqual([1, 1, 0, 3, 5])
  expect(longestTotal(layer, 'leaky ReLU', 3)).toBe('3 products, sum 30, before leaky ReLU −2.5')
})

test('a walk needs more room than the whole sum', () => {
  expect(longestTotal(layerWith(), undefined, 9)).toBe('9 of 9 products, so far −30')
})
