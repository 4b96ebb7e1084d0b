import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GridBox } from '#draw/gridBox.ts'
import { easyCell, slideLayout, type SlideLayout, type SlideShapes } from '#labs/slide/layout.ts'
import { runs } from './fixtures.ts'

const opening: SlideShapes = {
  channels: 1,
  maps: 1,
  input: { rows: 8, columns: 8 },
  kernel: { rows: 3, columns: 3 },
  output: { rows: 6, columns: 6 },
}
const largest: SlideShapes = {
  channels: 3,
  maps: 3,
  input: { rows: 96, columns: 96 },
  kernel: { rows: 11, columns: 11 },
  output: { rows: 96, columns: 96 },
}

const boxesOf = ({ inputs, patches, kernels, outputs }: SlideLayout) => [
  ...inputs,
  ...patches,
  ...kernels,
  ...outputs,
]
const edges = ({ x, y, cell, rows, columns }: GridBox) => ({
  left: x,
  top: y,
  right: x + columns * cell,
  bottom: y + rows * cell,
})

function faultsOf(layout: SlideLayout, width: number, height: number): string[] {
  const boxes = boxesOf(layout).map(edges)
  const faults = boxes.flatMap((box, i) => {
    const isInside = box.left >= 0 && box.top >= 0 && box.right <= width && box.bottom <= height
    return isInside ? [] : [`box ${i} leaves the stage: ${JSON.stringify(box)}`]
  })
  boxes.forEach((a, i) =>
    boxes.slice(i + 1).forEach((b, j) => {
      if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
        faults.push(`box ${i} overlaps box ${i + 1 + j}`)
    }),
  )
  return faults
}

const stages = [
  [1040, 640],
  [2000, 1200],
  [880, 420],
  [640, 300],
  [700, 640],
  [390, 420],
  [360, 320],
  [320, 300],
] as const

describe.each(stages)('on a stage of %d×%d', (width, height) => {
  test.each([
    ['the opening picture', opening],
    [
      'a photograph of 64×64',
      { ...opening, input: { rows: 64, columns: 64 }, output: { rows: 62, columns: 62 } },
    ],
    ['the longest axes', { ...largest, channels: 1, maps: 1 }],
    ['three channels', { ...opening, channels: 3 }],
    ['three channels, three maps', { ...opening, channels: 3, maps: 3 }],
  ])('%s: no grid leaves it or overlaps another', (_name, shapes) => {
    expect(faultsOf(slideLayout(shapes, width, height), width, height)).toEqual([])
  })
})

test('on a stage that is large enough, the largest layer too', () => {
  for (const [width, height] of [
    [1040, 640],
    [2000, 1200],
  ] as const)
    expect(faultsOf(slideLayout(largest, width, height), width, height)).toEqual([])
})

test('any shapes on any stage from a laptop on: no grid leaves it or overlaps another', () => {
  const side = (most: number) => fc.integer({ min: 1, max: most })
  const shape = (most: number) => fc.record({ rows: side(most), columns: side(most) })
  const shapes = fc.oneof(
    ...[
      [1, 1],
      [3, 1],
      [3, 3],
    ].map(([channels, maps]) =>
      fc.record({
        channels: fc.constant(channels ?? 1),
        maps: fc.constant(maps ?? 1),
        input: shape(96),
        kernel: shape(11),
        output: shape(96),
      }),
    ),
  )
  fc.assert(
    fc.property(
      shapes,
      fc.integer({ min: 320, max: 2000 }),
      fc.integer({ min: 300, max: 1200 }),
      (any, width, height) => {
        expect(faultsOf(slideLayout(any, width, height), width, height)).toEqual([])
      },
    ),
    { ...runs, numRuns: 500 },
  )
})

test('where the image’s cells are too small to read, the window is shown magnified', () => {
  const photo = { ...opening, input: { rows: 48, columns: 48 }, output: { rows: 48, columns: 48 } }
  const { inputs, patches } = slideLayout(photo, 1040, 640)
  expect(inputs[0]?.cell).toBeLessThan(easyCell)
  expect(patches[0]).toMatchObject({ rows: 3, columns: 3 })
  expect(patches[0]?.cell).toBeGreaterThanOrEqual(easyCell)
  expect(slideLayout(opening, 1040, 640).patches).toEqual([])
})

test('side by side on wide stages, kernel below on upright ones', () => {
  const wide = slideLayout(opening, 1040, 640)
  const [input, kernel, output] = [wide.inputs, wide.kernels, wide.outputs].map(
    ([box]) => box?.x ?? 0,
  )
  expect([input, kernel, output]).toEqual([input, kernel, output].toSorted((a = 0, b = 0) => a - b))
  const upright = slideLayout(opening, 390, 460)
  expect(upright.kernels[0]?.y).toBeGreaterThan((upright.inputs[0]?.y ?? 0) + 100)
})
