import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convGeometry, outputShape, type ConvSpec } from '#core/convGeometry.ts'
import { fillDense } from '#core/dense.ts'
import { fillConv2d } from '#core/fillConv2d.ts'
import { fillConv2dFast } from '#core/kernels/fillConv2dFast.ts'
import { fillDenseFast } from '#core/kernels/fillDenseFast.ts'
import { fillMaxPool2x2, isPool2x2 } from '#core/kernels/fillMaxPool2x2.ts'
import { fillMaxValues2x2 } from '#core/kernels/fillMaxValues2x2.ts'
import { suitsWinograd } from '#core/kernels/fillWinograd.ts'
import { suitsWinogradRows } from '#core/kernels/fillWinogradRows.ts'
import { fillMaxPool2d } from '#core/maxPool2d.ts'
import { paddingModes } from '#core/padding.ts'
import { poolGeometry } from '#core/poolGeometry.ts'
import { cellCount } from '#core/tensor.ts'
import { convCases, runs, wholeNumbers } from './layerArbitraries.ts'

/** Numbers whose sums must be rounded, the same for the same seed. */
function fractions(count: number, seed: number): Float32Array {
  const coarse = wholeNumbers([count], seed).data
  const fine = wholeNumbers([count], seed + 77).data
  return coarse.map((value, i) => value / 7 + (fine[i] ?? 0) / 1e4)
}

/** The first place where two outputs are not the same to the bit, or null. */
function difference(got: ArrayLike<number>, want: ArrayLike<number>): string | null {
  for (let i = 0; i < want.length; i++) {
    if (!Object.is(got[i], want[i])) return `${got[i]} at ${i}, ${want[i]} was wanted`
  }
  return null
}

/** The plain loop's output and the fast one's, which starts from a buffer full of NaN. */
function both(inputShape: number[], weightShape: number[], spec: ConvSpec, whole = false) {
  const geometry = convGeometry(inputShape, weightShape, spec)
  const numbers = (count: number, seed: number) =>
    whole ? wholeNumbers([count], seed).data : fractions(count, seed)
  const input = numbers(cellCount(inputShape), 1)
  const weight = numbers(cellCount(weightShape), 2)
  const bias = numbers(geometry.outputChannels, 3)
  const plain = new Float32Array(cellCount(outputShape(geometry)))
  const fast = plain.slice().fill(NaN)
  fillConv2d(plain, input, weight, bias, geometry)
  fillConv2dFast(fast, input, weight, bias, geometry)
  return { plain, fast, geometry, input }
}

describe('the fast convolution equals the plain loop to the bit', () => {
  test('whatever the options', () => {
    fc.assert(
      fc.property(convCases(), ({ input, weight, spec }) => {
        const { plain, fast } = both([...input.shape], [...weight.shape], spec)
        expect(difference(fast, plain)).toBe(null)
      }),
      { ...runs, numRuns: 400 },
    )
  })

  // One kernel of each shape that has a loop of its own, at every width around its unrolling.
  const kernels: [name: string, inputs: number, outputs: number, kernel: [number, number]][] = [
    ['one channel 3×3', 1, 1, [3, 3]],
    ['one output 3×3', 2, 1, [3, 3]],
    ['four outputs 3×3', 3, 4, [3, 3]],
    ['seven outputs 3×3', 3, 7, [3, 3]],
    ['one output 5×5', 2, 1, [5, 5]],
    ['six outputs 5×5', 2, 6, [5, 5]],
    ['one output 1×7', 2, 2, [1, 7]],
    ['one output 2×11', 2, 1, [2, 11]],
    ['two outputs 1×8', 1, 2, [1, 8]],
    ['five outputs 1×1', 6, 5, [1, 1]],
    ['eight outputs 4×2', 2, 8, [4, 2]],
    ['four outputs 1×1', 11, 4, [1, 1]],
    ['four outputs 2×7', 2, 4, [2, 7]],
    ['four outputs 1×11', 2, 4, [1, 11]],
  ]
  const widths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 70]
  test.each(
    kernels.flatMap(([name, inputs, outputs, kernel]) =>
      [1, 2].map((stride) => ({ name, inputs, outputs, kernel, stride })),
    ),
  )('$name, stride $stride, at every width', ({ inputs, outputs, kernel, stride }) => {
    for (const width of widths) {
      const spec = { stride, padding: 'full' } as const
      const { plain, fast } = both([inputs, 5, width], [outputs, inputs, ...kernel], spec)
      expect(difference(fast, plain), `width ${width}`).toBe(null)
    }
  })

  test.each(paddingModes)('an image of several bands, padding %s', (paddingMode) => {
    const spec = { padding: 2, paddingMode, dilation: [2, 1], groups: 2 } as const
    const { plain, fast } = both([2, 30, 1500], [10, 1, 3, 3], spec)
    expect(difference(fast, plain)).toBe(null)
  })

  test('rows longer than the scratch memory', () => {
    const { plain, fast } = both([1, 3, 70_000], [1, 1, 3, 3], { padding: 1 })
    expect(difference(fast, plain)).toBe(null)
  })

  test.each([8, 3])('infinite and missing numbers stay where they are, %i channels', (channels) => {
    const geometry = convGeometry([channels, 12, 16], [8, channels, 3, 3], { padding: 1 })
    const input = fractions(channels * 192, 1)
    input[70] = NaN
    input[300] = Infinity
    const weight = fractions(channels * 72, 2)
    const [plain, fast] = [new Float32Array(8 * 192), new Float32Array(8 * 192)]
    fillConv2d(plain, input, weight, null, geometry)
    fillConv2dFast(fast, input, weight, null, geometry)
    expect(difference(fast, plain)).toBe(null)
    weight[5] = Infinity
    fillConv2d(plain, input, weight, null, geometry)
    fillConv2dFast(fast, input, weight, null, geometry)
    expect(difference(fast, plain)).toBe(null)
  })
})

describe.each([
  { name: 'many', suits: suitsWinograd, inputs: [4, 9], outputs: [16, 19], fours: 1 },
  { name: 'a few', suits: suitsWinogradRows, inputs: [3, 7], outputs: [1, 2], fours: 4 },
])('3×3 over $name channels', ({ suits, inputs, outputs, fours }) => {
  const between = ([min = 0, max = 0]: number[]) => fc.integer({ min, max })
  const cases = fc
    .record({
      inputs: between(inputs),
      outputs: between(outputs).map((count) => count * fours),
      size: fc.tuple(between([8, 23]), between([16, 39])),
      groups: between([1, 2]),
      batch: between([1, 2]),
      padding: between([1, 2]),
      paddingMode: fc.constantFrom(...paddingModes),
    })
    .filter(({ inputs, outputs }) => inputs * outputs < 64 || fours === 1)

  const results = (whole: boolean) =>
    cases.map(({ inputs, outputs, size, groups, batch, padding, paddingMode }) => {
      const inputShape = [batch, inputs * groups, ...size]
      const spec = { padding, paddingMode, groups }
      return both(inputShape, [outputs * groups, inputs, 3, 3], spec, whole)
    })

  test('of whole numbers equals the plain loop to the bit', () => {
    fc.assert(
      fc.property(results(true), ({ plain, fast, input, geometry }) => {
        expect(suits(input, geometry)).toBe(true)
        expect(difference(fast, plain)).toBe(null)
      }),
      { ...runs, numRuns: 40 },
    )
  })

  test('of fractions is within 1e-7 of the largest output', () => {
    fc.assert(
      fc.property(results(false), ({ plain, fast }) => {
        const largest = Math.max(...plain.map(Math.abs))
        const apart = fast.map((value, i) => Math.abs(value - (plain[i] ?? NaN)))
        expect(Math.max(...apart)).toBeLessThanOrEqual(1e-7 * largest)
      }),
      { ...runs, numRuns: 40 },
    )
  })
})

test('3×3 over more channels than a block of tiles has room for equals the plain loop to the bit', () => {
  const { plain, fast } = both([2500, 8, 32], [1, 2500, 3, 3], { padding: 1 }, true)
  expect(difference(fast, plain)).toBe(null)
})

test.each([
  ['many channels: blocks of a part of a row', [70, 9, 90], [5, 70, 3, 3]],
  ['short rows: blocks of several rows', [16, 70, 9], [16, 16, 3, 3]],
])('3×3 over %s, whole numbers equal the plain loop to the bit', (_, inputShape, weightShape) => {
  const { plain, fast, geometry, input } = both(inputShape, weightShape, { padding: 1 }, true)
  expect(suitsWinograd(input, geometry)).toBe(true)
  expect(difference(fast, plain)).toBe(null)
})

describe('2×2 max pooling equals the plain loop, places too', () => {
  const special = [NaN, Infinity, -Infinity, 0, -0, 1e-45, 3e38, -3e38, 1e-20, -1e20]
  test('with ties, zeros of both signs, infinities and NaN', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 2, max: 9 }), fc.nat(40)),
        fc.integer(),
        ([channels, height, more], seed) => {
          const shape = [channels, height, 2 + more]
          const geometry = poolGeometry(shape, { kernelSize: 2 })
          const { data } = wholeNumbers(shape, seed)
          const input = data.map((value) => special[value + 9] ?? value)
          const length = channels * geometry.outputHeight * geometry.outputWidth
          const [plain, fast] = [new Float32Array(length), new Float32Array(length)]
          const [places, fastPlaces] = [new Int32Array(length), new Int32Array(length)]
          fillMaxPool2d(plain, places, input, geometry)
          fillMaxPool2x2(fast, fastPlaces, input, geometry)
          expect(difference(fast, plain)).toBe(null)
          expect(difference(fastPlaces, places)).toBe(null)
          fillMaxValues2x2(fast.fill(7), input, geometry)
          const unsignedZeros = plain.map((value) => value + 0)
          expect(difference(fast, unsignedZeros)).toBe(null)
        },
      ),
      runs,
    )
  })

  test.each([
    ['2×2 side by side', { kernelSize: 2 }, true],
    ['2×2, a column left over', { kernelSize: 2, stride: 2, padding: 0 }, true],
    ['overlapping', { kernelSize: 2, stride: 1 }, false],
    ['3×3', { kernelSize: 3, stride: 2 }, false],
    ['padded', { kernelSize: 2, padding: 1 }, false],
    ['dilated', { kernelSize: 2, dilation: 2 }, false],
    ['hanging over', { kernelSize: 2, ceilMode: true }, false],
  ])('%s: %o is %s', (_, spec, fits) => {
    expect(isPool2x2(poolGeometry([1, 7, 7], spec))).toBe(fits)
  })
})

test.each([
  [1, 1, 1],
  [2, 5, 3],
  [1, 784, 10],
  [3, 33, 8],
])('dense of %i rows, %i -> %i, equals the plain loop to the bit', (rows, inputs, outputs) => {
  const input = fractions(rows * inputs, 1)
  const weight = fractions(outputs * inputs, 2)
  const bias = fractions(outputs, 3)
  const [plain, fast] = [new Float32Array(rows * outputs), new Float32Array(rows * outputs)]
  fillDense(plain, input, weight, bias, inputs, outputs)
  fillDenseFast(fast, input, weight, bias, inputs, outputs)
  expect(difference(fast, plain)).toBe(null)
})
