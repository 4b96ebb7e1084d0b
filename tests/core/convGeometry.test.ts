import { describe, expect, test } from 'vitest'
import {
  convGeometry,
  outputShape,
  tapCol,
  tapRow,
  type ConvSpec,
  type Padding,
} from '#core/convGeometry.ts'

/** The output's size along one axis. */
function size(input: number, kernel: number, spec: ConvSpec): number {
  return convGeometry([1, input, 20], [1, 1, kernel, 1], spec).outputHeight
}

describe('output size', () => {
  test.each([
    // in, k, s, d, p, out
    [5, 3, 1, 1, 0, 3],
    [5, 3, 1, 1, 1, 5],
    [5, 3, 2, 1, 1, 3],
    [6, 3, 2, 1, 1, 3],
    [7, 3, 2, 1, 0, 3],
    [8, 3, 3, 1, 0, 2],
    [5, 3, 1, 2, 0, 1],
    [9, 3, 2, 3, 1, 3],
    [4, 4, 1, 1, 0, 1],
    [1, 1, 5, 1, 0, 1],
    [5, 2, 1, 1, 2, 8],
  ])('in=%d k=%d s=%d d=%d p=%d -> %d', (input, kernel, stride, dilation, padding, output) => {
    expect(
      size(input, kernel, { stride: [stride, 1], dilation: [dilation, 1], padding: [padding, 0] }),
    ).toBe(output)
  })

  test.each<[Padding, number, number, number, number, [before: number, after: number], number]>([
    // padding, in, k, s, d, [before, after], out
    ['valid', 7, 3, 1, 1, [0, 0], 5],
    ['full', 7, 3, 1, 1, [2, 2], 9],
    ['full', 7, 3, 1, 2, [4, 4], 11],
    ['same', 7, 3, 1, 1, [1, 1], 7],
    ['same', 7, 4, 1, 1, [1, 2], 7],
    ['same-lower', 7, 4, 1, 1, [2, 1], 7],
    ['same', 7, 3, 2, 1, [1, 1], 4],
    ['same', 8, 3, 2, 1, [0, 1], 4],
    ['same-lower', 8, 3, 2, 1, [1, 0], 4],
    ['same', 8, 3, 1, 3, [3, 3], 8],
    ['same', 7, 1, 3, 1, [0, 0], 3],
    ['same', 5, 2, 4, 1, [0, 1], 2],
  ])(
    '%s in=%d k=%d s=%d d=%d -> pads %j, %d',
    (padding, input, kernel, stride, dilation, pads, output) => {
      const spec = { padding, stride: [stride, 1], dilation: [dilation, 1] } as const
      const geometry = convGeometry([1, input, 20], [1, 1, kernel, 1], spec)
      expect([geometry.padTop, geometry.padBottom]).toEqual(pads)
      expect(geometry.outputHeight).toBe(output)
    },
  )

  test('each side by its name, a negative one crops', () => {
    const padding = { top: 1, right: -2, bottom: 0, left: 3 }
    expect(convGeometry([1, 6, 6], [1, 1, 3, 3], { padding })).toMatchObject({
      padTop: 1,
      padRight: -2,
      padBottom: 0,
      padLeft: 3,
      outputHeight: 5,
      outputWidth: 5,
    })
  })
})

test('one flat record says everything about the layer', () => {
  const spec = { stride: [2, 1], dilation: [1, 2], padding: [1, 2], groups: 2 } as const
  const geometry = convGeometry([5, 4, 8, 9], [6, 2, 3, 2], spec)
  expect(geometry).toEqual({
    batch: 5,
    batched: true,
    inputChannels: 4,
    inputHeight: 8,
    inputWidth: 9,
    outputChannels: 6,
    groups: 2,
    groupInputChannels: 2,
    groupOutputChannels: 3,
    kernelHeight: 3,
    kernelWidth: 2,
    strideVertical: 2,
    strideHorizontal: 1,
    dilationVertical: 1,
    dilationHorizontal: 2,
    padTop: 1,
    padRight: 2,
    padBottom: 1,
    padLeft: 2,
    paddingMode: 'zeros',
    reachVertical: 3,
    reachHorizontal: 3,
    outputHeight: 4,
    outputWidth: 11,
  })
  expect(outputShape(geometry)).toEqual([5, 6, 4, 11])
})

test('taps of a window: stride 2, padding 1, dilation 3', () => {
  const geometry = convGeometry([1, 9, 9], [1, 1, 3, 2], {
    stride: [2, 1],
    padding: [1, 0],
    dilation: [3, 1],
  })
  expect([0, 1, 2].map((kernelRow) => tapRow(geometry, 1, kernelRow))).toEqual([1, 4, 7])
  expect([0, 1].map((kernelCol) => tapCol(geometry, 5, kernelCol))).toEqual([5, 6])
})

describe('refused, with the numbers given and what would do', () => {
  test.each<[sentence: string, input: number[], weight: number[], spec: ConvSpec]>([
    [
      'kernel reaches 7 cells, the padded input has only 5: 2 more of padding in all would do, or a smaller kernel or dilation',
      [1, 5, 5],
      [1, 1, 4, 4],
      { dilation: 2 },
    ],
    ['stride is 0: a whole number from 1 on would do', [1, 5, 5], [1, 1, 3, 3], { stride: [1, 0] }],
    [
      'dilation is 1.5: a whole number from 1 on would do',
      [1, 5, 5],
      [1, 1, 3, 3],
      { dilation: 1.5 },
    ],
    ['padding is NaN: a whole number would do', [1, 5, 5], [1, 1, 3, 3], { padding: NaN }],
    [
      'padding crops 6 cells, the input has only 5: at most 4 would do',
      [1, 5, 5],
      [1, 1, 1, 1],
      { padding: { top: 0, right: 5, bottom: 0, left: -6 } },
    ],
    [
      'each kernel has 2 channels, the input has 3 in 1 group: kernels of 3 would do',
      [3, 5, 5],
      [4, 2, 3, 3],
      {},
    ],
    [
      '3 input channels do not fall into 2 groups: a number that divides 3 would do',
      [3, 5, 5],
      [4, 1, 3, 3],
      { groups: 2 },
    ],
    [
      '3 output channels do not fall into 2 groups: a number that divides 3 would do',
      [4, 5, 5],
      [3, 2, 3, 3],
      { groups: 2 },
    ],
    [
      'input has shape [5, 5]: [channels, height, width] or [batch, channels, height, width] would do',
      [5, 5],
      [1, 1, 3, 3],
      {},
    ],
    [
      'weight has shape [3, 3]: four sides would do, the last two kernel height and kernel width',
      [1, 5, 5],
      [3, 3],
      {},
    ],
    ['input width is 0: a whole number from 1 on would do', [1, 5, 0], [1, 1, 3, 3], {}],
    ['kernel height is 0: a whole number from 1 on would do', [1, 5, 5], [1, 1, 0, 3], {}],
  ])('%s', (sentence, input, weight, spec) => {
    expect(() => convGeometry(input, weight, spec)).toThrow(new RangeError(sentence))
  })

  test('words from outside the types', () => {
    const given = { padding: 'some', paddingMode: 'mirror' } as unknown as ConvSpec
    expect(() => convGeometry([1, 5, 5], [1, 1, 3, 3], { padding: given.padding ?? 0 })).toThrow(
      new RangeError(
        "padding is 'some': 'valid', 'same', 'same-lower', 'full' or numbers would do",
      ),
    )
    expect(() => convGeometry([1, 5, 5], [1, 1, 3, 3], { ...given, padding: 1 })).toThrow(
      new RangeError(
        "padding mode is 'mirror': zeros, reflect, replicate, circular, symmetric would do",
      ),
    )
  })
})
