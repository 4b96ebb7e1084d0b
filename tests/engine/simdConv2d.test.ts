import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conv2d } from '#core/conv2d.ts'
import { convGeometry } from '#core/convGeometry.ts'
import { dense } from '#core/dense.ts'
import { maxPoolValues } from '#core/maxPool2d.ts'
import { poolGeometry } from '#core/poolGeometry.ts'
import { tensor } from '#core/tensor.ts'
import { prepareFastConv2d } from '#engine/simd/prepareFastConv2d.ts'
import { prepareConv2d } from '#engine/simd/simdConv2d.ts'
import { prepareDense } from '#engine/simd/simdDense.ts'
import { prepareMaxPool2x2 } from '#engine/simd/simdMaxPool2x2.ts'
import { WasmArena } from '#engine/simd/wasmArena.ts'
import { convCases, runs } from '../core/layerArbitraries.ts'
import { errorOf, fractions } from './fractions.ts'
import { simdModules } from './simdModules.ts'

test('this Node runs SIMD', () => {
  expect(simdModules.length).toBeGreaterThan(0)
})

describe.each(simdModules)('$path', ({ module }) => {
  test('any convolution of whole numbers is the core’s to the bit', () => {
    fc.assert(
      fc.property(convCases(), ({ input, weight, bias, spec, geometry }) => {
        const expected = conv2d(input, weight, bias, spec)
        const out = new Float32Array(expected.data.length)
        prepareConv2d(new WasmArena(module), weight.data, bias.data, geometry)(out, input.data)
        expect(out).toEqual(expected.data)
      }),
      runs,
    )
  })

  // What each method is chosen for: nine taps, two passes, fours, strips of columns, Winograd; sizes at the ends of blocks.
  test.each([
    [[1, 37, 41], [1, 1, 3, 3], {}],
    [[3, 20, 33], [3, 1, 3, 3], { groups: 3, padding: 'same' }],
    [[3, 30, 31], [3, 1, 5, 5], { groups: 3, padding: 'same' }],
    [[1, 40, 1500], [1, 1, 11, 11], { padding: 'same', paddingMode: 'reflect' }],
    [[3, 9, 2900], [2, 3, 3, 5], { padding: 'same', paddingMode: 'circular' }],
    [[3, 25, 1037], [9, 3, 3, 3], { stride: 2 }],
    [[2, 25, 700], [5, 2, 3, 4], { stride: 3, dilation: 2, padding: 3 }],
    [[8, 23, 30], [16, 8, 3, 3], { padding: 'same' }],
    [[64, 9, 9], [64, 64, 3, 3], { padding: 'same', paddingMode: 'symmetric' }],
    [[2, 16, 21, 18], [16, 8, 3, 3], { groups: 2, padding: 'same' }],
  ] as const)('%j ∗ %j %j agrees to 10⁻⁵ of the largest output', (shape, weightShape, spec) => {
    const input = fractions(shape, 1)
    const weight = fractions(weightShape, 2)
    const bias = fractions([weightShape[0]], 3)
    const geometry = convGeometry(shape, weightShape, spec)
    const expected = conv2d(input, weight, bias, spec).data
    const out = new Float32Array(expected.length)
    prepareFastConv2d(new WasmArena(module), weight.data, bias.data, geometry)(out, input.data)
    expect(errorOf(out, expected)).toBeLessThan(1e-5)
  })

  test.each([15, 7])('a Gaussian of %i×%i in two passes agrees with one', (side) => {
    const bell = Array.from({ length: side }, (_, i) => Math.exp(-((i - (side - 1) / 2) ** 2) / 8))
    const weight = tensor(
      [1, 1, side, side],
      bell.flatMap((a) => bell.map((b) => (a * b) / 25)),
    )
    const input = fractions([1, 60, 70], 4)
    const geometry = convGeometry(input.shape, weight.shape, {
      padding: 'same',
    })
    const expected = conv2d(input, weight, null, { padding: 'same' }).data
    const out = new Float32Array(expected.length)
    prepareConv2d(new WasmArena(module), weight.data, null, geometry)(out, input.data)
    expect(errorOf(out, expected)).toBeLessThan(1e-5)
  })

  test('NaN in the input spoils only the outputs that read it', () => {
    const input = fractions([8, 12, 12], 5)
    input.data[4 * 144 + 5 * 12 + 6] = NaN
    const weight = fractions([8, 8, 3, 3], 6)
    const geometry = convGeometry(input.shape, weight.shape, {})
    const out = new Float32Array(800)
    prepareFastConv2d(new WasmArena(module), weight.data, null, geometry)(out, input.data)
    expect(out.filter(Number.isNaN)).toHaveLength(8 * 9)
  })

  test.each([
    [1, 1],
    [17, 5],
    [784, 128],
  ])('a dense layer of %i inputs and %i outputs', (inputs, outputs) => {
    const input = fractions([2, inputs], 7)
    const weight = fractions([outputs, inputs], 8)
    const bias = fractions([outputs], 9)
    const out = new Float32Array(2 * outputs)
    const run = prepareDense(new WasmArena(module), weight.data, bias.data, inputs, outputs)
    run(out, input.data)
    expect(errorOf(out, dense(input, weight, bias).data)).toBeLessThan(1e-5)
  })

  test.each([[[1, 2, 2]], [[3, 11, 17]], [[2, 300, 256]]])('max pooling of %j', (shape) => {
    const input = fractions(shape, 10)
    input.data[3] = NaN
    const geometry = poolGeometry(shape, { kernelSize: 2 })
    const expected = maxPoolValues(input, { kernelSize: 2 }).data
    const out = new Float32Array(expected.length)
    prepareMaxPool2x2(new WasmArena(module), geometry)(out, input.data)
    expect(out).toEqual(expected)
  })

  test('what is kept on the arena stays when it grows', () => {
    const arena = new WasmArena(module)
    const layers = [3, 5, 200].map((outputs) => {
      const weight = fractions([outputs, 1000], outputs)
      return {
        weight,
        run: prepareDense(arena, weight.data, null, 1000, outputs),
      }
    })
    const input = fractions([1000], 1)
    for (const { weight, run } of layers) {
      const out = new Float32Array(weight.shape[0]!)
      run(out, input.data)
      expect(errorOf(out, dense(input, weight, null).data)).toBeLessThan(1e-5)
    }
  })
})
