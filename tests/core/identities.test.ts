import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { averagePool2d } from '#core/averagePool2d.ts'
import { conv2d } from '#core/conv2d.ts'
import { outputShape } from '#core/convGeometry.ts'
import { convTranspose2d } from '#core/convTranspose2d.ts'
import { dense } from '#core/dense.ts'
import { flipKernel } from '#core/flipKernel.ts'
import { col2im, im2col } from '#core/im2col.ts'
import { maxPool2d } from '#core/maxPool2d.ts'
import { tensor, type Tensor } from '#core/tensor.ts'
import { toeplitz } from '#core/toeplitz.ts'
import { convCases, poolCases, runs, transposeSpec, wholeNumbers } from './layerArbitraries.ts'

// All numbers are whole and small, so every sum is exact and equal means equal.

describe('convolution as a matrix product', () => {
  test('toeplitz(weight) · input = conv2d', () => {
    fc.assert(
      fc.property(convCases(), (given) => {
        const matrix = toeplitz(given.weight, given.geometry)
        for (const image of images(given.input)) {
          const product = dense(flat(image), matrix, null)
          const direct = conv2d(image, given.weight, null, given.spec)
          expect(product.data).toEqual(direct.data)
        }
      }),
      runs,
    )
  })

  test('weight · im2col(input) = conv2d, group by group', () => {
    fc.assert(
      fc.property(convCases(), ({ input, weight, spec, geometry }) => {
        const columns = im2col(input, geometry)
        const matrices = geometry.batched ? slices(columns) : [columns]
        const product = matrices.flatMap((matrix) => groupProducts(weight, matrix, geometry.groups))
        expect(product).toEqual(Array.from(conv2d(input, weight, null, spec).data))
      }),
      runs,
    )
  })
})

describe('adjoints', () => {
  test('⟨conv2d(x), y⟩ = ⟨x, convTranspose2d(y)⟩ with the same weight', () => {
    fc.assert(
      fc.property(convCases({ paddingMode: 'zeros' }), (given) => {
        const { input: x, weight, spec } = given
        const y = wholeNumbers(outputShape(given.geometry), 7)
        const back = convTranspose2d(y, weight, null, transposeSpec(given))
        expect(back.shape).toEqual(x.shape)
        expect(inner(conv2d(x, weight, null, spec), y)).toBe(inner(x, back))
      }),
      runs,
    )
  })

  test('⟨im2col(x), y⟩ = ⟨x, col2im(y)⟩ in every padding mode', () => {
    fc.assert(
      fc.property(convCases(), ({ input: x, geometry }) => {
        const columns = im2col(x, geometry)
        const y = wholeNumbers(columns.shape, 7)
        expect(inner(columns, y)).toBe(inner(x, col2im(y, geometry)))
      }),
      runs,
    )
  })
})

describe('symmetries', () => {
  test('flipKernel twice is the kernel', () => {
    fc.assert(
      fc.property(convCases(), ({ weight }) => {
        expect(flipKernel(flipKernel(weight))).toEqual(weight)
      }),
      runs,
    )
  })

  test('with flipped kernels convolution commutes: x ∗ w = w ∗ x', () => {
    fc.assert(
      fc.property(planes(7), planes(4), (x, w) => {
        const one = conv2d(x, flipKernel(asKernel(w)), null, { padding: 'full' })
        const other = conv2d(w, flipKernel(asKernel(x)), null, { padding: 'full' })
        expect(one).toEqual(other)
      }),
      runs,
    )
  })

  test('circular padding: shifting the input shifts the output, with no difference at all', () => {
    const whole = { stride: 1, padding: 'same', paddingMode: 'circular' } as const
    const shift = fc.integer({ min: -9, max: 9 })
    fc.assert(
      fc.property(convCases(whole), shift, shift, ({ input, weight, bias, spec }, down, right) => {
        const first = conv2d(shifted(input, down, right), weight, bias, spec)
        const last = shifted(conv2d(input, weight, bias, spec), down, right)
        expect(first).toEqual(last)
      }),
      runs,
    )
  })
})

describe('a batch is a stack of images', () => {
  test('conv2d', () => {
    fc.assert(
      fc.property(convCases(), ({ input, weight, bias, spec }) => {
        const all = conv2d(input, weight, bias, spec)
        expect(images(all)).toEqual(images(input).map((image) => conv2d(image, weight, bias, spec)))
      }),
      runs,
    )
  })

  test('convTranspose2d', () => {
    fc.assert(
      fc.property(convCases({ paddingMode: 'zeros' }), (given) => {
        const y = wholeNumbers(outputShape(given.geometry), 7)
        const transpose = (image: Tensor) =>
          convTranspose2d(image, given.weight, null, transposeSpec(given))
        expect(images(transpose(y))).toEqual(images(y).map(transpose))
      }),
      runs,
    )
  })

  test('maxPool2d and averagePool2d', () => {
    fc.assert(
      fc.property(poolCases(), ({ input, spec }) => {
        const largest = (image: Tensor) => maxPool2d(image, spec).output
        const mean = (image: Tensor) => averagePool2d(image, spec)
        expect(images(largest(input))).toEqual(images(input).map(largest))
        expect(images(mean(input))).toEqual(images(input).map(mean))
      }),
      runs,
    )
  })
})

/** The images of a batch; an image without batch axis alone. */
function images(given: Tensor): Tensor[] {
  return given.shape.length === 4 ? slices(given) : [given]
}

/** A tensor taken apart along its first axis. */
function slices({ shape, data }: Tensor): Tensor[] {
  const [count = 0, ...rest] = shape
  const size = data.length / count
  return Array.from({ length: count }, (_, at) =>
    tensor(rest, data.slice(at * size, (at + 1) * size)),
  )
}

function flat({ data }: Tensor): Tensor {
  return tensor([data.length], data)
}

function inner(a: Tensor, b: Tensor): number {
  return a.data.reduce((sum, number, at) => sum + number * (b.data[at] ?? NaN), 0)
}

/** The product of each group's kernels, as rows, with its part of im2col's rows. */
function groupProducts(weight: Tensor, columns: Tensor, groups: number): number[] {
  const [rows = 0, windows = 0] = columns.shape
  const [kernels = 0] = weight.shape
  const taps = rows / groups
  const windowsOf = (group: number) =>
    // dense reads rows: one a window
    tensor(
      [windows, taps],
      Array.from({ length: windows * taps }, (_, at) => {
        const row = group * taps + (at % taps)
        return columns.data[row * windows + Math.floor(at / taps)] ?? NaN
      }),
    )
  return Array.from({ length: kernels }, (_, kernel) => {
    const group = Math.floor((kernel * groups) / kernels)
    const row = tensor([1, taps], weight.data.slice(kernel * taps, (kernel + 1) * taps))
    return Array.from(dense(windowsOf(group), row, null).data)
  }).flat()
}

/** Every plane moved down and right, what leaves on one side coming in on the other. */
function shifted({ shape, data }: Tensor, down: number, right: number): Tensor {
  const [height = 1, width = 1] = shape.slice(-2)
  const around = (place: number, size: number) => ((place % size) + size) % size
  return tensor(
    shape,
    data.map((_, at) => {
      const row = around((Math.floor(at / width) % height) - down, height)
      const col = around((at % width) - right, width)
      return data[at - (at % (height * width)) + row * width + col] ?? NaN
    }),
  )
}

/** Images of one channel, up to `most` cells a side. */
function planes(most: number): fc.Arbitrary<Tensor> {
  const side = fc.integer({ min: 1, max: most })
  return fc
    .tuple(side, side, fc.integer())
    .map(([height, width, seed]) => wholeNumbers([1, height, width], seed))
}

function asKernel({ shape, data }: Tensor): Tensor {
  return tensor([1, ...shape], data)
}
