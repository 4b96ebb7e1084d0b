import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conv2d } from '#core/conv2d.ts'
import { convGeometry, type ConvSpec } from '#core/convGeometry.ts'
import { dense } from '#core/dense.ts'
import { tensor, type Tensor } from '#core/tensor.ts'
import { conv2dWeightGradient, denseWeightGradient } from '#core/weightGradients.ts'

const runs = { numRuns: 40, seed: 9 }

/** Numbers without a pattern, no two alike. */
function numbers(shape: readonly number[], seed: number): Tensor {
  const count = shape.reduce((product, side) => product * side, 1)
  return tensor(
    shape,
    Array.from({ length: count }, (_, i) => Math.sin((i + 1) * 12.9898 + seed * 78.233)),
  )
}

function dot(a: Tensor, b: Tensor): number {
  return a.data.reduce((sum, value, i) => sum + value * b.data[i]!, 0)
}

/** How far a gradient is from that of ⟨layer(weight), y⟩ by the difference of each weight, at most. */
function gradientError(layer: (w: Tensor) => Tensor, w: Tensor, y: Tensor, gradient: Tensor) {
  expect(gradient.shape).toEqual(w.shape)
  const step = 1e-2
  const errors = Array.from(w.data, (value, i) => {
    const moved = (by: number) => dot(layer({ ...w, data: w.data.with(i, value + by) }), y)
    return Math.abs(gradient.data[i]! - (moved(step) - moved(-step)) / (2 * step))
  })
  return Math.max(...errors)
}

describe('the gradient of the weights is that of finite differences', () => {
  test('any convolution', () => {
    const arbitrary = fc.record({
      kernel: fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 4 })),
      stride: fc.integer({ min: 1, max: 2 }),
      dilation: fc.integer({ min: 1, max: 2 }),
      padding: fc.integer({ min: 0, max: 2 }),
      paddingMode: fc.constantFrom('zeros' as const, 'replicate' as const, 'circular' as const),
      groups: fc.integer({ min: 1, max: 2 }),
      seed: fc.nat(99),
    })
    fc.assert(
      fc.property(arbitrary, ({ kernel, seed, ...spec }) => {
        const x = numbers([2, 7, 8], seed)
        const weight = numbers([4, 2 / spec.groups, ...kernel], seed + 1)
        const layer = (w: Tensor) => conv2d(x, w, null, spec satisfies ConvSpec)
        const y = numbers(layer(weight).shape, seed + 2)
        const geometry = convGeometry(x.shape, weight.shape, spec)
        const gradient = conv2dWeightGradient(y, x, geometry)
        expect(gradientError(layer, weight, y, gradient)).toBeLessThan(3e-3)
      }),
      runs,
    )
  })

  test.each([
    [4, 1],
    [5, 2],
    [7, 1],
  ])('windows inside the picture, %i cells wide, in %i groups', (width, groups) => {
    const x = numbers([2, 4, 9, 11], 3)
    const weight = numbers([4, 4 / groups, 3, width], 4)
    const layer = (w: Tensor) => conv2d(x, w, null, { groups })
    const y = numbers(layer(weight).shape, 5)
    const gradient = conv2dWeightGradient(y, x, convGeometry(x.shape, weight.shape, { groups }))
    expect(gradientError(layer, weight, y, gradient)).toBeLessThan(3e-3)
  })

  test('any dense layer over any batch', () => {
    const side = fc.integer({ min: 1, max: 6 })
    fc.assert(
      fc.property(side, side, side, fc.nat(99), (batch, inputs, outputs, seed) => {
        const x = numbers([batch, inputs], seed)
        const weight = numbers([outputs, inputs], seed + 1)
        const layer = (w: Tensor) => dense(x, w, null)
        const y = numbers([batch, outputs], seed + 2)
        expect(gradientError(layer, weight, y, denseWeightGradient(y, x))).toBeLessThan(3e-3)
      }),
      runs,
    )
  })
})

test('what does not go together is refused with the shapes', () => {
  const geometry = convGeometry([1, 4, 4], [1, 1, 3, 3])
  expect(() =>
    conv2dWeightGradient(numbers([1, 3, 3], 1), numbers([1, 4, 4], 1), geometry),
  ).toThrow('gradient has shape [1, 3, 3]: [1, 2, 2] would do')
  expect(() => denseWeightGradient(numbers([2, 3], 1), numbers([3, 4], 1))).toThrow(
    'gradient of shape [2, 3] and input of shape [3, 4] have different numbers of rows',
  )
})
