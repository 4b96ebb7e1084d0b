import { describe, expect, test } from 'vitest'
import { averagePool2d } from '#core/averagePool2d.ts'
import { conv2d } from '#core/conv2d.ts'
import { convGeometry, type ConvSpec } from '#core/convGeometry.ts'
import { convTranspose2d } from '#core/convTranspose2d.ts'
import { convTransposeGeometry, type ConvTransposeSpec } from '#core/convTransposeGeometry.ts'
import {
  averagePool2dInputGradient,
  conv2dInputGradient,
  convTranspose2dInputGradient,
  maxPool2dInputGradient,
} from '#core/inputGradients.ts'
import { maxPool2d } from '#core/maxPool2d.ts'
import { poolGeometry, type PoolSpec } from '#core/poolGeometry.ts'
import { tensor, type Tensor } from '#core/tensor.ts'

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

/** How far the gradient carried back is from that of ⟨layer(x), y⟩ by the difference of each input, at most. */
function gradientError(layer: (x: Tensor) => Tensor, x: Tensor, y: Tensor, gradient: Tensor) {
  const step = 1e-2
  const errors = Array.from(x.data, (value, i) => {
    const moved = (by: number) => dot(layer({ ...x, data: x.data.with(i, value + by) }), y)
    return Math.abs(gradient.data[i]! - (moved(step) - moved(-step)) / (2 * step))
  })
  return gradient.data.length === x.data.length ? Math.max(...errors) : Infinity
}

describe('the gradient carried back through a layer is that of finite differences', () => {
  test.each<[string, ConvSpec, number]>([
    ['plain', {}, 4],
    ['stride 2, padding 1', { stride: 2, padding: 1 }, 4],
    ['dilation 2, reflected', { dilation: 2, padding: 2, paddingMode: 'reflect' }, 4],
    ['circular, groups 2', { padding: 1, paddingMode: 'circular', groups: 2 }, 2],
  ])('convolution, %s', (_, spec, channels) => {
    const x = numbers([4, 6, 5], 1)
    const weight = numbers([2, channels, 3, 3], 2)
    const layer = (input: Tensor) => conv2d(input, weight, null, spec)
    const y = numbers(layer(x).shape, 3)
    const geometry = convGeometry(x.shape, weight.shape, spec)
    expect(gradientError(layer, x, y, conv2dInputGradient(y, weight, geometry))).toBeLessThan(2e-3)
  })

  test.each<[string, ConvTransposeSpec]>([
    ['plain', {}],
    ['stride 2, padding 1', { stride: 2, padding: 1 }],
    ['stride 3, output padding 2', { stride: 3, outputPadding: 2 }],
  ])('transposed convolution, %s', (_, spec) => {
    const x = numbers([2, 4, 3], 1)
    const weight = numbers([2, 3, 3, 3], 2)
    const layer = (input: Tensor) => convTranspose2d(input, weight, null, spec)
    const y = numbers(layer(x).shape, 3)
    const geometry = convTransposeGeometry(x.shape, weight.shape, spec)
    expect(
      gradientError(layer, x, y, convTranspose2dInputGradient(y, weight, geometry)),
    ).toBeLessThan(2e-3)
  })

  test.each<PoolSpec>([
    { kernelSize: 2 },
    { kernelSize: 3, stride: 2, padding: 1 },
    { kernelSize: 2, stride: 1 },
  ])('max pool %j', (spec) => {
    // A tenth apart: a step of a hundredth changes no winner.
    const x = tensor(
      [2, 6, 5],
      Array.from({ length: 60 }, (_, i) => ((i * 37) % 60) / 10),
    )
    const { output, argmax } = maxPool2d(x, spec)
    const y = numbers(output.shape, 5)
    const back = maxPool2dInputGradient(y, argmax, poolGeometry(x.shape, spec))
    expect(gradientError((input) => maxPool2d(input, spec).output, x, y, back)).toBeLessThan(2e-3)
  })

  test.each<[PoolSpec, boolean]>([
    [{ kernelSize: 2 }, true],
    [{ kernelSize: 3, stride: 2, padding: 1 }, true],
    [{ kernelSize: 3, stride: 2, padding: 1 }, false],
    [{ kernelSize: 3, stride: 2, padding: 'same' }, false],
  ])('average pool %j, padding counted: %s', (spec, countIncludePad) => {
    const x = numbers([2, 6, 5], 4)
    const layer = (input: Tensor) => averagePool2d(input, { ...spec, countIncludePad })
    const y = numbers(layer(x).shape, 5)
    const geometry = poolGeometry(x.shape, spec)
    expect(
      gradientError(layer, x, y, averagePool2dInputGradient(y, geometry, countIncludePad)),
    ).toBeLessThan(2e-3)
  })
})
