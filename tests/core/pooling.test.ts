import { describe, expect, test } from 'vitest'
import { averagePool2d, type AveragePoolSpec } from '#core/averagePool2d.ts'
import { maxPool2d } from '#core/maxPool2d.ts'
import { poolGeometry, type PoolSpec } from '#core/poolGeometry.ts'
import { tensor } from '#core/tensor.ts'

describe('output size', () => {
  test.each([
    // in, k, s, d, p, ceil, out
    [4, 2, 2, 1, 0, false, 2],
    [5, 2, 2, 1, 0, false, 2],
    [5, 2, 2, 1, 0, true, 3],
    [7, 3, 2, 1, 1, false, 4],
    [6, 3, 2, 1, 1, true, 4],
    [5, 2, 3, 1, 0, true, 2],
    [5, 2, 3, 1, 1, true, 2],
    [3, 3, 2, 1, 0, true, 1],
    [8, 3, 2, 2, 0, true, 3],
  ])(
    'in=%d k=%d s=%d d=%d p=%d ceil=%s -> %d',
    (input, kernelSize, stride, dilation, padding, ceilMode, output) => {
      const spec = { kernelSize, stride, dilation, padding, ceilMode }
      expect(poolGeometry([1, input, input], spec).outputHeight).toBe(output)
    },
  )

  test('the stride is the kernel size unless given', () => {
    expect(poolGeometry([1, 6, 6], { kernelSize: [2, 3] })).toMatchObject({
      outputHeight: 3,
      outputWidth: 2,
    })
  })
})

describe('max pooling', () => {
  const row = (...numbers: number[]) => tensor([1, 1, numbers.length], numbers)

  test('argmax counts in the plane of its channel', () => {
    const { argmax } = maxPool2d(tensor([2, 2, 2], [1, 2, 4, 3, 8, 7, 5, 6]), { kernelSize: 2 })
    expect(Array.from(argmax)).toEqual([2, 0])
  })

  test('padding never wins, not over negative numbers either', () => {
    const { output } = maxPool2d(row(-5, -3), { kernelSize: 3, stride: 1, padding: 1 })
    expect(Array.from(output.data)).toEqual([-3, -3])
  })

  test('a window that holds no cell gives −∞ and no place', () => {
    const { output, argmax } = maxPool2d(row(1, 2), { kernelSize: 1, stride: 1, padding: [0, 1] })
    expect(Array.from(output.data)).toEqual([-Infinity, 1, 2, -Infinity])
    expect(Array.from(argmax)).toEqual([-1, 0, 1, -1])
  })

  test('buffers given are filled and become the result', () => {
    const out = new Float32Array(1)
    expect(maxPool2d(row(1, 2), { kernelSize: [1, 2] }, out).output.data).toBe(out)
    expect(out[0]).toBe(2)
  })
})

describe('average pooling', () => {
  const nines = tensor([1, 3, 3], Array<number>(9).fill(9))
  const padded = { kernelSize: 3, stride: 1, padding: 1 }

  test.each([
    ['not given', padded, 4],
    ['true', { ...padded, countIncludePad: true }, 4],
    ['false', { ...padded, countIncludePad: false }, 9],
  ])('countIncludePad %s: four nines in a padded corner', (_given, spec, mean) => {
    expect(averagePool2d(nines, spec).data[0]).toBe(mean)
  })

  const oneToNine = tensor([1, 3, 3], [1, 2, 3, 4, 5, 6, 7, 8, 9])

  test.each<[string, AveragePoolSpec, number[]]>([
    ['same', { kernelSize: 2, padding: 'same' }, [3, 4.5, 7.5, 9]],
    ['same-lower', { kernelSize: 2, padding: 'same-lower' }, [1, 2.5, 5.5, 7]],
    [
      'same, counted on request',
      { kernelSize: 2, padding: 'same', countIncludePad: true },
      [3, 2.25, 3.75, 2.25],
    ],
    [
      'by amount',
      { kernelSize: 2, padding: { top: 0, right: 1, bottom: 1, left: 0 } },
      [3, 2.25, 3.75, 2.25],
    ],
  ])('1 … 9, 2×2, padding %s', (_given, spec, means) => {
    expect(Array.from(averagePool2d(oneToNine, spec).data)).toEqual(means)
  })

  test.each(['same', 'same-lower'] as const)('padding %s leaves an even image even', (padding) => {
    const spec = { kernelSize: 3, stride: 2, dilation: 2, padding }
    const even = tensor([1, 6, 5], Array<number>(30).fill(9))
    expect(new Set(averagePool2d(even, spec).data)).toEqual(new Set([9]))
  })

  test('what ceil mode lets hang over never counts', () => {
    const { data } = averagePool2d(nines, { kernelSize: 2, ceilMode: true })
    expect(Array.from(data)).toEqual([9, 9, 9, 9])
  })

  test('a window that holds no cell averages to 0', () => {
    const spec = { kernelSize: 1, stride: 1, padding: [0, 1], countIncludePad: false } as const
    expect(Array.from(averagePool2d(tensor([1, 1, 1], [7]), spec).data)).toEqual([0, 7, 0])
  })
})

describe('refused, with the numbers given and what would do', () => {
  test.each<[sentence: string, spec: PoolSpec]>([
    ['kernelSize is 0: a whole number from 1 on would do', { kernelSize: 0 }],
    ['padding of a pool is -1: 0 or more would do', { kernelSize: 2, padding: -1 }],
    [
      'kernel reaches 5 cells, the padded input has only 4: 1 more of padding in all would do, or a smaller kernel or dilation',
      { kernelSize: 3, dilation: 2 },
    ],
  ])('%s', (sentence, spec) => {
    expect(() => poolGeometry([1, 4, 4], spec)).toThrow(new RangeError(sentence))
  })

  test('ceil mode does not save a window that is larger than the input', () => {
    expect(() => poolGeometry([1, 2, 2], { kernelSize: 4, stride: 1, ceilMode: true })).toThrow(
      RangeError,
    )
  })
})
