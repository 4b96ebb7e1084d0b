import { beforeEach, describe, expect, test } from 'vitest'
import { slide, type SlideLab } from '#labs/slide/slide.ts'
import { createInstance } from '#parts/lab/labInstance.ts'
import { kernelEdit, paintPixel, pictureEdit } from '#labs/slide/view/edits.ts'
import { resizeKernel, flippedKernel } from '#labs/slide/model/kernel.ts'
import { type PaintedChoice, resizePainted } from '#parts/picture/pictureChoice.ts'
import { importMatrix } from '#labs/slide/view/importDropped.ts'
import { frameValue } from '#core/windowTerms.ts'
import { kernelOf, numberedKernel, padsOf } from './fixtures.ts'

let lab: SlideLab

beforeEach(() => {
  lab = createInstance(slide)
})

const settings = () => lab.session.store.getState().settings
const rows = (slice = 0) => settings().kernel.slices[slice]

describe('a cell of the kernel', () => {
  test('changes where it is shown', () => {
    kernelEdit(lab, lab.layer(), 0).onChange({ row: 0, column: 2 }, 5)
    expect(rows()?.[0]).toEqual([-1, 0, 5])
  })

  test('changes where it is shown when the kernel is flipped, too', () => {
    lab.session.change({ kernel: numberedKernel(3, 3), convolution: true })
    const edit = kernelEdit(lab, lab.layer(), 0)
    expect(edit.value({ row: 0, column: 0 })).toBe(9)
    edit.onChange({ row: 0, column: 0 }, 90)
    expect(rows()?.[2]?.[2]).toBe(90)
    expect(kernelEdit(lab, lab.layer(), 0).value({ row: 0, column: 0 })).toBe(90)
  })

  test('one slice for all channels: a change in the blue grid is one in all', () => {
    lab.session.change({ picture: { kind: 'built-in', id: 'colour-patches' }, colour: 'rgb' })
    kernelEdit(lab, lab.layer(), 2).onChange({ row: 0, column: 0 }, 7)
    expect(settings().kernel.slices).toHaveLength(1)
    expect(kernelEdit(lab, lab.layer(), 0).value({ row: 0, column: 0 })).toBe(7)
  })

  test.each([
    [2e9, 1e6],
    [-2e9, -1e6],
    [0.123456, 0.1235],
    [0.1 + 0.2, 0.3],
  ])('%d becomes %d', (typed, kept) => {
    kernelEdit(lab, lab.layer(), 0).onChange({ row: 1, column: 1 }, typed)
    expect(rows()?.[1]?.[1]).toBe(kept)
  })

  test('a drag is one step of undo, two drags are two', () => {
    const edit = kernelEdit(lab, lab.layer(), 0)
    for (const value of [1, 2, 3]) edit.onChange({ row: 0, column: 0 }, value, 'drag')
    edit.onEnd()
    for (const value of [4, 5]) edit.onChange({ row: 0, column: 0 }, value, 'drag')
    edit.onEnd()
    lab.session.undo()
    expect(rows()?.[0]?.[0]).toBe(3)
    lab.session.undo()
    expect(rows()?.[0]?.[0]).toBe(-1)
  })
})

describe('a pixel of the picture', () => {
  test('typing makes the picture one painted by hand, every other number kept', () => {
    const before = Array.from(lab.layer().picture.pixels.data)
    pictureEdit(lab, lab.layer(), 0).onChange({ row: 0, column: 0 }, 7)
    expect(settings().picture.kind).toBe('painted')
    expect(Array.from(lab.layer().picture.pixels.data)).toEqual(before.with(0, 7))
  })

  test('padding is left alone', () => {
    lab.session.change({ pads: padsOf(1) })
    paintPixel(lab, 0, { row: 0, column: 3 }, 9)
    expect(settings().picture.kind).toBe('built-in')
    paintPixel(lab, 0, { row: 1, column: 1 }, 9)
    expect(frameValue(lab.layer(), 0, 1, 1)).toBe(9)
  })

  test('inserted zeros of a transposed convolution are left alone', () => {
    lab.session.change({ mode: 'transposed', stride: [2, 2], size: 4 })
    paintPixel(lab, 0, { row: 3, column: 2 }, 9)
    expect(settings().picture.kind).toBe('built-in')
    paintPixel(lab, 0, { row: 4, column: 2 }, 9)
    expect(frameValue(lab.layer(), 0, 4, 2)).toBe(9)
  })

  test.each([
    [-5, 0],
    [99, 10],
    [4.6, 5],
  ])('%d becomes %d where white is 10', (typed, kept) => {
    paintPixel(lab, 0, { row: 0, column: 0 }, typed)
    expect(frameValue(lab.layer(), 0, 0, 0)).toBe(kept)
  })
})

describe('a matrix that was pasted', () => {
  test.each([
    [
      'NumPy',
      'np.array([[1, 0, -1],\n [2, 0, -2]])',
      [
        [1, 0, -1],
        [2, 0, -2],
      ],
    ],
    [
      'a spreadsheet',
      '1\t0\t-1\n2\t0\t-2',
      [
        [1, 0, -1],
        [2, 0, -2],
      ],
    ],
    [
      'MATLAB',
      '[1 0 -1; 2 0 -2]',
      [
        [1, 0, -1],
        [2, 0, -2],
      ],
    ],
    ['JSON', '[[1,0.5]]', [[1, 0.5]]],
  ])('from %s is the kernel', (_from, text, expected) => {
    expect(importMatrix(lab, text)[0]).toMatch(/^The pasted \d×\d matrix is the kernel now\.$/)
    expect(rows()).toEqual(expected)
  })

  test('ninths have a divisor: they stay exact', () => {
    importMatrix(lab, '1/9 1/9\n1/9 1/9')
    expect(settings().kernel).toEqual(
      kernelOf(
        [
          [1, 1],
          [1, 1],
        ],
        9,
      ),
    )
  })

  test('more decimals than are kept are rounded, and so it is said', () => {
    expect(importMatrix(lab, '0.123456 1').join(' ')).toMatch(/rounded to 4 decimals/)
    expect(rows()).toEqual([[0.1235, 1]])
  })

  test('larger than the picture allows: cut, and so it is said', () => {
    lab.session.change({ size: 4 })
    expect(importMatrix(lab, '1 2 3 4 5').join(' ')).toMatch(/does not fit here; it is 1×4 now/)
  })

  test.each([
    ['ragged', '1 2 3\n4 5'],
    ['NaN', '1 NaN\n2 3'],
    ['300×300', Array.from({ length: 300 }, () => '1 '.repeat(300)).join('\n')],
    ['12×12', Array.from({ length: 12 }, () => '1 '.repeat(12)).join('\n')],
    ['words', 'hello there'],
    ['nothing', '  '],
  ])('%s is refused with a sentence, and nothing is applied', (_what, text) => {
    const before = settings()
    expect(() => importMatrix(lab, text)).toThrow(/[a-z].*\.$/s)
    expect(settings()).toBe(before)
  })
})

describe('kernels', () => {
  test('a resized kernel keeps its middle', () => {
    expect(resizeKernel(numberedKernel(3, 3), 5, 1).slices[0]).toEqual([[0], [2], [5], [8], [0]])
    expect(resizeKernel(numberedKernel(4, 4), 2, 2).slices[0]).toEqual([
      [6, 7],
      [10, 11],
    ])
  })

  test('flipped twice it is itself', () => {
    const kernel = numberedKernel(2, 3)
    expect(flippedKernel(kernel).slices[0]).toEqual([
      [6, 5, 4],
      [3, 2, 1],
    ])
    expect(flippedKernel(flippedKernel(kernel))).toEqual(kernel)
  })
})

test('a painted picture that is resized keeps its corner and gets black around', () => {
  const painted: PaintedChoice = {
    kind: 'painted',
    channels: 1,
    height: 2,
    width: 2,
    white: 10,
    values: [1, 2, 3, 4],
  }
  expect(resizePainted(painted, 3).values).toEqual([1, 2, 0, 3, 4, 0, 0, 0, 0])
  expect(resizePainted(painted, 1).values).toEqual([1])
})
