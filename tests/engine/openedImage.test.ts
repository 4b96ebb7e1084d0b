import { expect, test } from 'vitest'
import { tensor } from '#core/tensor.ts'
import { createEngine } from '#engine/engine.ts'
import { WorkerExecutor } from '#engine/pool/workerExecutor.ts'
import type { FilterLayer } from '#engine/rows/filterLayer.ts'
import { PixelFilter } from '#engine/rows/pixelFilter.ts'
import { wholeNumbers } from '../core/layerArbitraries.ts'
import { fakeWorker, type Behaviour } from './fakeWorker.ts'

const [width, height] = [60, 90]
const pixels = Uint8ClampedArray.from(
  wholeNumbers([height * width * 4], 1).data,
  (value) => (value + 9) * 14,
)
const toneMap = {
  kind: 'scaled',
  isAbsolute: false,
  scale: 1,
  offset: 128,
} as const

function blur(paddingMode: 'circular' | 'zeros', side = 5): FilterLayer {
  const weight = tensor([3, 1, side, side], new Float32Array(3 * side * side).fill(1 / 32))
  return {
    kind: 'conv',
    weight,
    bias: null,
    spec: { groups: 3, padding: 'same', paddingMode },
  }
}

const sobel: FilterLayer = {
  kind: 'conv',
  weight: tensor(
    [6, 1, 3, 3],
    [1, 2, 3].flatMap(() => [-1, 0, 1, -2, 0, 2, -1, 0, 1, -1, -2, -1, 0, 0, 0, 1, 2, 1]),
  ),
  bias: null,
  spec: { groups: 3, padding: 'same' },
}

const chains: Record<string, FilterLayer[]> = {
  'no filter': [],
  'a blur with a circular border': [blur('circular')],
  'two blurs': [blur('circular'), blur('zeros', 7)],
  'edges of a blur, half as large': [
    blur('zeros'),
    { ...sobel, spec: { ...sobel.spec, stride: 2, padding: 1 } },
    { kind: 'magnitude' },
  ],
}

function expected(layers: readonly FilterLayer[]): number[] {
  const filter = new PixelFilter(width, height, undefined)
  filter.hold(0, pixels)
  const rows = layers.length === 3 ? height / 2 : height
  return [...filter.pixels({ layers, toneMap }, 0, rows)].flatMap((chunk) =>
    Array.from(chunk.pixels),
  )
}

async function filtered(layers: readonly FilterLayer[], behaviours: Behaviour[]) {
  const log: string[] = []
  const executors = [0, 1].map(() => {
    const next = [...behaviours]
    const spawn = () => fakeWorker(next.shift() ?? 'well', log)
    return new WorkerExecutor({ spawn, timeout: 100, idle: 100_000 })
  })
  const image = createEngine(executors, Promise.resolve(undefined)).openImage(pixels, width, height)
  const chunks: { first: number; pixels: Uint8ClampedArray }[] = []
  const made = await image.filter({ layers, toneMap }, { onChunk: (chunk) => chunks.push(chunk) })
  const shown = chunks
    .toSorted((a, b) => a.first - b.first)
    .flatMap((chunk) => Array.from(chunk.pixels))
  return { image, made, shown, log }
}

test.each(Object.entries(chains))(
  '%s: the workers’ rows are the whole picture',
  async (_, layers) => {
    const { shown, made } = await filtered(layers, [])
    expect(shown).toEqual(expected(layers))
    expect(shown).toHaveLength(made.width * made.height * 4)
  },
)

test.each<[string, Behaviour[]]>([
  ['crashes while rows are sent', [{ crashAt: 2 }]],
  ['crashes while it filters', [{ crashAt: 3 }]],
  ['crashes twice', [{ crashAt: 3 }, { crashAt: 1 }]],
  ['hangs', ['hangs']],
])('a worker %s: the picture comes all the same', async (_, behaviours) => {
  const layers = chains['two blurs']!
  const { shown } = await filtered(layers, behaviours)
  expect(shown).toEqual(expected(layers))
})

test('rows travel once; another kernel sends only what it reads beyond', async () => {
  const { image, log } = await filtered(chains['a blur with a circular border']!, [])
  const sent = () => log.filter((each) => each === 'rows').length
  const once = sent()
  const request = { layers: chains['a blur with a circular border']!, toneMap }
  await image.filter(request, { onChunk: () => {} })
  expect(sent()).toBe(once)
  await image.filter({ layers: chains['two blurs']!, toneMap }, { onChunk: () => {} })
  expect(sent()).toBeGreaterThan(once)
})

test('the range is the least and the largest number, over both workers', async () => {
  const { image } = await filtered([], [])
  expect(await image.valueRange([])).toMatchObject({ least: 0, most: 18 * 14 })
})

test('a chain that cannot be is refused with the core’s sentence', async () => {
  const { image } = await filtered([], [])
  const layers: FilterLayer[] = [
    {
      kind: 'conv',
      weight: tensor([3, 1, 99, 99]),
      bias: null,
      spec: { groups: 3 },
    },
  ]
  await expect(image.filter({ layers, toneMap }, { onChunk: () => {} })).rejects.toThrow(
    'kernel reaches 99 cells, the padded input has only 90',
  )
})

test('a number of bytes that is not the image’s is refused', () => {
  const engine = createEngine([], Promise.resolve(undefined))
  expect(() => engine.openImage(new Uint8ClampedArray(7), 2, 2)).toThrow(
    'an image of 2 × 2 has 16 bytes, 7 were given',
  )
})
