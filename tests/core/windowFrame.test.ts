import { describe, expect, test } from 'vitest'
import type { PaddingMode } from '#core/convGeometry.ts'
import { kindAt } from '#core/windowFrame.ts'
import type { PictureChoice } from '#parts/picture/pictureChoice.ts'
import { frameValue } from '#core/windowTerms.ts'
import { kernelOf, layerWith, numberedKernel, padsOf } from '../labs/slide/fixtures.ts'

const row: PictureChoice = {
  kind: 'painted',
  channels: 1,
  height: 1,
  width: 4,
  white: 255,
  values: [1, 2, 3, 4],
}
const pads = { top: 0, bottom: 0, left: 2, right: 2 }

test.each<[PaddingMode, number[]]>([
  ['zeros', [0, 0, 1, 2, 3, 4, 0, 0]],
  ['reflect', [3, 2, 1, 2, 3, 4, 3, 2]],
  ['symmetric', [2, 1, 1, 2, 3, 4, 4, 3]],
  ['replicate', [1, 1, 1, 2, 3, 4, 4, 4]],
  ['circular', [3, 4, 1, 2, 3, 4, 1, 2]],
])('two cells of padding by %s around 1 2 3 4', (paddingMode, expected) => {
  const layer = layerWith({ picture: row, kernel: kernelOf([[1]]), pads, paddingMode })
  // Some picture stands in for the painted one: what matters is where each cell takes its value from.
  const source = expected.map((value) => value - 1)
  expect(layer.frame.horizontal.source).toEqual(source)
  expect(layer.frame.horizontal.kind).toEqual([1, 1, 0, 0, 0, 0, 1, 1])
})

describe('a transposed convolution with stride 2 over 4×4', () => {
  const layer = layerWith({
    picture: { kind: 'built-in', id: 'checker' },
    size: 4,
    mode: 'transposed',
    stride: [2, 2],
    kernel: numberedKernel(3, 3),
  })

  test('has zeros between the cells and the kernel’s reach around them', () => {
    expect(layer.frame.vertical.kind).toEqual([1, 1, 0, 2, 0, 2, 0, 2, 0, 1, 1])
  })

  test('padding wins over inserted zeros, inserted zeros over numbers', () => {
    expect([
      kindAt(layer.frame, 0, 3),
      kindAt(layer.frame, 3, 4),
      kindAt(layer.frame, 2, 2),
    ]).toEqual([1, 2, 0])
  })

  test('padding and inserted zeros are 0', () => {
    expect([frameValue(layer, 0, 0, 0), frameValue(layer, 0, 3, 3)]).toEqual([0, 0])
  })
})

test('dilation 2 taps every other cell, stride 3 starts every third', () => {
  const { taps, readers } = layerWith({ size: 12, stride: [3, 3], dilation: [2, 2] }).frame.vertical
  expect(taps).toEqual([
    [0, 2, 4],
    [3, 5, 7],
    [6, 8, 10],
  ])
  expect(readers[4]).toEqual([{ position: 0, k: 2 }])
  expect(readers[1]).toEqual([])
})

test('a cell outside the frame is padding', () => {
  expect(kindAt(layerWith({ pads: padsOf(1) }).frame, 99, 99)).toBe(1)
})
