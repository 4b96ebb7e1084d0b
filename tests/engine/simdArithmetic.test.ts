import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conv2d } from '#core/conv2d.ts'
import { outputShape } from '#core/convGeometry.ts'
import { dense } from '#core/dense.ts'
import { conv2dInputGradient, denseInputGradient } from '#core/inputGradients.ts'
import type { NetLayer } from '#core/netLayer.ts'
import { type NetProblem, trainNet } from '#core/trainNet.ts'
import { conv2dWeightGradient, denseWeightGradient } from '#core/weightGradients.ts'
import { simdArithmetic } from '#engine/simd/simdArithmetic.ts'
import { WasmArena } from '#engine/simd/wasmArena.ts'
import { convCases, runs, wholeNumbers } from '../core/layerArbitraries.ts'
import { errorOf, fractions } from './fractions.ts'
import { simdModules } from './simdModules.ts'

describe.each(simdModules)('$path', ({ module }) => {
  // One for all cases, so that what a case leaves in the memory meets the next.
  const arena = new WasmArena(module)
  const simd = simdArithmetic(arena)

  test('any convolution of whole numbers and both its gradients are the core’s to the bit', () => {
    fc.assert(
      fc.property(convCases(), fc.integer(), ({ input, weight, bias, spec, geometry }, seed) => {
        const gradient = wholeNumbers(outputShape(geometry), seed)
        expect(simd.conv2d(input, weight, bias, spec)).toEqual(conv2d(input, weight, bias, spec))
        expect(simd.conv2dWeightGradient(gradient, input, geometry)).toEqual(
          conv2dWeightGradient(gradient, input, geometry),
        )
        expect(simd.conv2dInputGradient(gradient, weight, geometry)).toEqual(
          conv2dInputGradient(gradient, weight, geometry),
        )
      }),
      runs,
    )
  })

  test('any dense layer of whole numbers and both its gradients are the core’s to the bit', () => {
    const side = fc.integer({ min: 1, max: 40 })
    fc.assert(
      fc.property(side, side, side, fc.integer(), (rows, inputs, outputs, seed) => {
        const [input, gradient] = [
          wholeNumbers([rows, inputs], seed),
          wholeNumbers([rows, outputs], seed + 1),
        ]
        const [weight, bias] = [
          wholeNumbers([outputs, inputs], seed + 2),
          wholeNumbers([outputs], seed + 3),
        ]
        expect(simd.dense(input, weight, bias)).toEqual(dense(input, weight, bias))
        expect(simd.denseWeightGradient(gradient, input)).toEqual(
          denseWeightGradient(gradient, input),
        )
        expect(simd.denseInputGradient(gradient, weight)).toEqual(
          denseInputGradient(gradient, weight),
        )
      }),
      runs,
    )
  })

  test('weights that are fixed are copied once, and each layer has its own', () => {
    const fixed = simdArithmetic(new WasmArena(module), true)
    const layers = [3, 4].map((seed) => wholeNumbers([20, 50], seed))
    for (let again = 0; again < 3; again++)
      for (const weight of layers) {
        const input = wholeNumbers([1, 50], again)
        expect(fixed.dense(input, weight, null)).toEqual(dense(input, weight, null))
      }
  })

  test('a picture whose windows do not fit the cache is worked on in parts', () => {
    const [input, weight, bias] = [
      fractions([2, 3, 90, 101], 1),
      fractions([5, 3, 5, 5], 2),
      fractions([5], 3),
    ]
    const spec = { padding: 'same' } as const
    const expected = conv2d(input, weight, bias, spec)
    expect(errorOf(simd.conv2d(input, weight, bias, spec).data, expected.data)).toBeLessThan(1e-5)
  })

  test('unlike shapes are refused as by the core', () => {
    const [image, kernel] = [fractions([2, 5, 5], 1), fractions([1, 3, 3, 3], 2)]
    expect(() => simd.conv2d(image, kernel, null)).toThrow(
      'each kernel has 3 channels, the input has 2',
    )
    expect(() => simd.conv2d(image, fractions([1, 2, 3, 3], 2), fractions([2], 3))).toThrow(
      'bias has shape [2]',
    )
    expect(() => simd.dense(fractions([4], 1), fractions([2, 3], 2), null)).toThrow(
      'each output reads 3 inputs',
    )
  })

  test('ten updates of a network that reads digits end within 10⁻⁵ of the core’s', () => {
    const problem = reading(fractions([64, 1, 28, 28], 1))
    const expected = trainNet(problem).data
    expect(errorOf(trainNet(problem, simd).data, expected)).toBeLessThan(1e-5)
  })
})

/** The small network of Learn, a batch that is smaller at the end, and momentum. */
function reading(images: NetProblem['images']): NetProblem {
  const layers: NetLayer[] = [
    {
      kind: 'conv2d',
      weight: fractions([6, 1, 5, 5], 1),
      bias: fractions([6], 2),
    },
    { kind: 'activation', activation: 'relu' },
    { kind: 'maxPool2d', spec: { kernelSize: 2 } },
    {
      kind: 'conv2d',
      weight: fractions([16, 6, 5, 5], 3),
      bias: fractions([16], 4),
    },
    { kind: 'activation', activation: 'relu' },
    { kind: 'maxPool2d', spec: { kernelSize: 2 } },
    { kind: 'flatten' },
    {
      kind: 'dense',
      weight: fractions([10, 256], 5),
      bias: fractions([10], 6),
    },
  ]
  const start = fractions([5142], 7).data.map((value) => value / 20)
  const state = new Float32Array(3 * 5142)
  state.set(start)
  return {
    layers,
    state: { shape: [3, 5142], data: state },
    updates: 0,
    optimiser: { kind: 'momentum', rate: 0.01 },
    loss: 'softmax',
    images: { ...images, data: images.data.map((value) => value / 2) },
    labels: {
      shape: [64],
      data: Float32Array.from({ length: 64 }, (_, at) => at % 10),
    },
    batch: 24,
    count: 10,
  }
}
