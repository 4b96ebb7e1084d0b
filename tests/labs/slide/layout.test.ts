import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { GridBox } from '#draw/gridBox.ts'
import { slideLayout, type SlideLayout } from '#labs/slide/view/layout.ts'
import type { SlideShapes } from '#labs/slide/view/shapes.ts'
import { operatorPlaces } from '#labs/slide/view/operatorPlaces.ts'
import { runs } from './fixtures.ts'

const opening: SlideShapes = {
  channels: 1,
  maps: 1,
  input: { rows: 8, columns: 8 },
  kernel: { rows: 3, columns: 3 },
  output: { rows: 6, columns: 6 },
  digits: 2,
}
const largest: SlideShapes = {
  channels: 3,
  maps: 3,
  input: { rows: 96, columns: 96 },
  kernel: { rows: 11, columns: 11 },
  output: { rows: 96, columns: 96 },
  digits: 3,
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
        digits: fc.integer({ min: 1, max: 4 }),
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

const square = (side: number) => ({ rows: side, columns: side })
const layer = (input: number, kernel: number, output: number, more: Partial<SlideShapes> = {}) => ({
  channels: 1,
  maps: 1,
  input: square(input),
  kernel: square(kernel),
  output: square(output),
  digits: 2,
  ...more,
})
const rgb = { channels: 3, digits: 3 }
const laptop = [1048, 727] as const
const projector = [1268, 500] as const
const phone = [390, 450] as const
const smallPhone = [360, 280] as const

/** The least cell, in pixels, in which the window's values, the weights and the outputs are to be read. */
test.each([
  ['laptop: the opening picture', layer(8, 3, 6), laptop, { window: 50, kernel: 50, output: 50 }],
  ['laptop: three channels', layer(8, 3, 6, rgb), laptop, { window: 40, kernel: 40, output: 40 }],
  [
    'laptop: a photograph of 48',
    layer(50, 3, 48, { digits: 3 }),
    laptop,
    { window: 44, kernel: 44 },
  ],
  [
    'laptop: a photograph of 16',
    layer(18, 3, 16, { digits: 3 }),
    laptop,
    { window: 44, kernel: 44 },
  ],
  [
    'laptop: 11×11 in one channel',
    layer(20, 11, 10),
    laptop,
    { window: 20, kernel: 24, output: 20 },
  ],
  ['laptop: 11×11 in three', layer(24, 11, 14, rgb), laptop, { window: 21, kernel: 21 }],
  [
    'laptop: 11×11 in three, 16',
    layer(16, 11, 6, rgb),
    laptop,
    { window: 21, kernel: 21, output: 21 },
  ],
  ['laptop: three maps', layer(8, 3, 6, { ...rgb, maps: 3 }), laptop, { window: 40, kernel: 40 }],
  [
    'projector: the opening picture',
    layer(8, 3, 6),
    projector,
    { window: 50, kernel: 50, output: 50 },
  ],
  [
    'projector: three channels',
    layer(8, 3, 6, { channels: 3 }),
    projector,
    { window: 34, kernel: 34, output: 40 },
  ],
  [
    'projector: a photograph of 48',
    layer(50, 3, 48, { digits: 3 }),
    projector,
    { window: 44, kernel: 44 },
  ],
  ['projector: transposed', layer(11, 3, 9), projector, { window: 36, kernel: 36, output: 36 }],
  ['phone: the opening picture', layer(8, 3, 6), phone, { window: 24, kernel: 24, output: 24 }],
  [
    'phone: three channels',
    layer(8, 3, 6, { channels: 3 }),
    phone,
    { window: 20, kernel: 20, output: 17 },
  ],
  [
    'phone: three maps',
    layer(8, 3, 6, { channels: 3, maps: 3 }),
    phone,
    { window: 18, kernel: 18, output: 17 },
  ],
  ['phone: a photograph of 48', layer(50, 3, 48, { digits: 3 }), phone, { window: 30, kernel: 30 }],
  [
    'small phone: the opening picture',
    layer(8, 3, 6),
    smallPhone,
    { window: 17, kernel: 17, output: 17 },
  ],
  [
    'small phone: three channels',
    layer(8, 3, 6, { channels: 3 }),
    smallPhone,
    { window: 17, kernel: 17, output: 17 },
  ],
  [
    'small phone: a photograph of 48',
    layer(50, 3, 48, { digits: 3 }),
    smallPhone,
    { window: 26, kernel: 26 },
  ],
])('%s can be read', (_title, shapes, [width, height], least) => {
  const { inputs, patches, kernels, outputs } = slideLayout(shapes, width, height)
  const cells = {
    window: (patches[0] ?? inputs[0])?.cell ?? 0,
    kernel: kernels[0]?.cell ?? 0,
    output: outputs[0]?.cell ?? 0,
  }
  const faults = Object.entries(least).filter(
    ([part, cell]) => cells[part as keyof typeof cells] < cell,
  )
  expect({ cells, faults }).toEqual({ cells, faults: [] })
})

test('the window is shown magnified where the image’s cells are too small to read, and only there', () => {
  const photo = layer(48, 3, 48, { digits: 3 })
  expect(slideLayout(photo, ...laptop).patches[0]).toMatchObject({ rows: 3, columns: 3 })
  expect(slideLayout(opening, ...laptop).patches).toEqual([])
})

test('from left to right on wide stages; input and output of one channel in the same cells', () => {
  const { inputs, kernels, outputs } = slideLayout(opening, ...laptop)
  const [input, kernel, output] = [inputs, kernels, outputs].map(([box]) => box?.x ?? 0)
  expect([input, kernel, output]).toEqual([input, kernel, output].toSorted((a = 0, b = 0) => a - b))
  expect(outputs[0]?.cell).toBe(inputs[0]?.cell)
})

test.each([laptop, projector, phone, smallPhone])(
  '⋆ or ∗, and = stand on a stage of %d×%d',
  (...size) => {
    const places = (isFlipped: boolean) =>
      operatorPlaces({ isFlipped }, slideLayout(opening, ...size)).map(({ text }) => text)
    expect(places(false)).toEqual(['⋆', '='])
    expect(places(true)).toEqual(['∗', '='])
  },
)
