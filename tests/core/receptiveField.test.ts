import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { convGeometry } from '#core/convGeometry.ts'
import type { FieldLayer } from '#core/fieldLayer.ts'
import { receptiveField } from '#core/receptiveField.ts'
import { wiring } from '#core/wiring.ts'
import { runs } from './layerArbitraries.ts'

const conv3: FieldLayer = { kernelSize: 3, padding: 1 }
const pool2: FieldLayer = { kernelSize: 2, stride: 2 }
const pool3: FieldLayer = { kernelSize: 3, stride: 2 }

const vgg16 = [2, 2, 3, 3, 3].flatMap((convs) => [...Array<FieldLayer>(convs).fill(conv3), pool2])

const alexNet: FieldLayer[] = [
  { kernelSize: 11, stride: 4, padding: 2 },
  pool3,
  { kernelSize: 5, padding: 2 },
  pool3,
  conv3,
  conv3,
  conv3,
  pool3,
]

describe('known networks', () => {
  test('VGG-16 at 224: 212 cells after the last pool, 7 units 32 cells apart', () => {
    expect(receptiveField(vgg16, 224).at(-1)).toEqual({
      size: [7, 7],
      jump: [32, 32],
      start: [-90, -90],
      receptiveField: [212, 212],
    })
  })

  test('AlexNet at 224: 195 cells after the last pool, 6 units 32 cells apart', () => {
    expect(receptiveField(alexNet, 224).at(-1)).toMatchObject({
      size: [6, 6],
      jump: [32, 32],
      receptiveField: [195, 195],
    })
  })

  test('two 3×3 see what one 5×5 sees', () => {
    const two = receptiveField([{ kernelSize: 3 }, { kernelSize: 3 }], 9)
    expect(two.at(-1)).toEqual(receptiveField([{ kernelSize: 5 }], 9).at(-1))
  })

  test('layers that are not square: dilation 2×3, stride 2×1', () => {
    const layers: FieldLayer[] = [
      { kernelSize: [1, 3], dilation: [2, 3] },
      { kernelSize: 2, stride: [2, 1] },
    ]
    expect(receptiveField(layers, [6, 9])).toEqual([
      { size: [6, 3], jump: [1, 1], start: [0, 0], receptiveField: [1, 7] },
      { size: [3, 2], jump: [2, 1], start: [0, 0], receptiveField: [2, 8] },
    ])
  })
})

test('no layers, no fields', () => {
  expect(receptiveField([], 5)).toEqual([])
})

test('a layer that no longer fits is refused', () => {
  expect(() => receptiveField([pool2, pool2, pool2], 4)).toThrow(
    'kernel reaches 2 cells, the padded input has only 1',
  )
})

test('without padding the field spans exactly what the composed wirings reach', () => {
  const layer = fc.record({
    kernelSize: fc.tuple(fc.constant(1), fc.integer({ min: 1, max: 4 })),
    stride: fc.integer({ min: 1, max: 3 }),
    dilation: fc.integer({ min: 1, max: 2 }),
  })
  const stacks = fc.array(layer, { minLength: 1, maxLength: 3 }).filter((layers) => {
    const reach = layers.reduceRight((size, { kernelSize, stride, dilation }) => {
      return (size - 1) * stride + dilation * (kernelSize[1] - 1) + 1
    }, 1)
    return reach <= width
  })
  const width = 40
  fc.assert(
    fc.property(stacks, fc.nat(), (layers, pick) => {
      const { size, jump, start, receptiveField: span } = lastOf(receptiveField(layers, [1, width]))
      const unit = pick % size[1]
      const reached = cellsReached(layers, width, unit)
      const first = start[1] + unit * jump[1]
      expect([Math.min(...reached), Math.max(...reached)]).toEqual([first, first + span[1] - 1])
    }),
    runs,
  )
})

/** The cells of a row that a unit of the last layer reads, through the wiring of every layer. */
function cellsReached(layers: readonly FieldLayer[], width: number, unit: number): number[] {
  const widths = [width, ...receptiveField(layers, [1, width]).map(({ size }) => size[1])]
  return layers.reduceRight(
    (units, { kernelSize, ...spec }, at) => {
      const kernel = typeof kernelSize === 'number' ? [kernelSize, kernelSize] : kernelSize
      const geometry = convGeometry([1, 1, widths[at] ?? 0], [1, 1, ...kernel], spec)
      const { ofOutput } = wiring({ kind: 'conv', geometry })
      return [...new Set(units.flatMap((output) => ofOutput(output).map(({ input }) => input)))]
    },
    [unit],
  )
}

function lastOf<Item>(items: readonly Item[]): Item {
  const last = items.at(-1)
  if (last === undefined) throw new Error('nothing in the list')
  return last
}
