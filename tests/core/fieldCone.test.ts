import fc from 'fast-check'
import { expect, test } from 'vitest'
import { convGeometry } from '#core/convGeometry.ts'
import { convTransposeGeometry } from '#core/convTransposeGeometry.ts'
import { coneBack, coneForward } from '#core/fieldCone.ts'
import type { FieldLayer } from '#core/fieldLayer.ts'
import { receptiveField } from '#core/receptiveField.ts'
import { wiring } from '#core/wiring.ts'

type OneLayer = FieldLayer & { kernelSize: number; stride: number; padding: number }

/** Layers without holes: a kernel no smaller than its stride, so that every span is what its units read. */
const layer: fc.Arbitrary<OneLayer> = fc
  .record({
    stride: fc.integer({ min: 1, max: 3 }),
    more: fc.integer({ min: 0, max: 3 }),
    padding: fc.integer({ min: 0, max: 2 }),
    transposed: fc.boolean(),
  })
  .map(({ stride, more, padding, transposed }) => ({
    kernelSize: stride + more,
    stride,
    padding: Math.min(padding, more),
    transposed,
  }))

const stacks = fc.array(layer, { minLength: 1, maxLength: 4 })

/** What each output of a layer reads, along one axis of the given length; undefined where the layer cannot be. */
function readsOf({ kernelSize, stride, padding, transposed }: OneLayer, length: number) {
  const spec = { stride: [1, stride], padding: [0, padding] } as const
  try {
    const shape = [1, 1, length]
    const layer = transposed
      ? ({
          kind: 'convTranspose',
          geometry: convTransposeGeometry(shape, [1, 1, 1, kernelSize], spec),
        } as const)
      : ({ kind: 'conv', geometry: convGeometry(shape, [1, 1, 1, kernelSize], spec) } as const)
    const wires = wiring(layer)
    return Array.from({ length: wires.outputs }, (_, output) =>
      wires.ofOutput(output).map(({ input }) => input),
    )
  } catch {
    return undefined
  }
}

function withOneRow(layers: readonly OneLayer[]): FieldLayer[] {
  return layers.map(({ kernelSize, stride, padding, transposed }) => ({
    kernelSize: [1, kernelSize],
    stride: [1, stride],
    padding: [0, padding],
    transposed: transposed ?? false,
  }))
}

test('the cone of any unit, held to what there is, is what it reads by the wiring, through any layers', () => {
  fc.assert(
    fc.property(stacks, fc.integer({ min: 6, max: 14 }), fc.nat(), (layers, length, pick) => {
      let reads: Set<number>[] = Array.from({ length }, (_, cell) => new Set([cell]))
      for (const each of layers) {
        const made = readsOf(each, reads.length)
        if (!made || made.length > 60) return
        reads = made.map((inputs) => new Set(inputs.flatMap((input) => [...reads[input]!])))
      }
      const unit = pick % reads.length
      const cone = coneBack(withOneRow(layers), [1, length], layers.length - 1, [0, unit], true)
      const { first, last } = cone[0]!.cols
      const seen = [...reads[unit]!]
      expect([first, last]).toEqual([Math.min(...seen), Math.max(...seen)])

      const cell = seen[0]!
      const readers = reads.flatMap((cells, at) => (cells.has(cell) ? [at] : []))
      const up = coneForward(withOneRow(layers), [1, length], [0, cell]).at(-1)!.cols
      expect([up.first, up.last]).toEqual([readers[0], readers.at(-1)])
    }),
    { numRuns: 300, seed: 4 },
  )
})

test('no unit of a stack with transposed layers sees more than its receptive field, and one sees as much', () => {
  const layers: FieldLayer[] = [
    { kernelSize: 3, stride: 2, padding: 1 },
    { kernelSize: 3, padding: 1 },
    { kernelSize: 4, stride: 2, padding: 1, transposed: true },
    { kernelSize: 3, padding: 1 },
  ]
  const field = receptiveField(layers, 32).at(-1)!
  expect(field).toMatchObject({ size: [32, 32], jump: [1, 1] })
  const widths = Array.from({ length: 32 }, (_, unit) => {
    const { first, last } = coneBack(layers, 32, 3, [0, unit], false)[0]!.cols
    return last - first + 1
  })
  expect(Math.max(...widths)).toBe(field.receptiveField[1])
})

test('behind transposed layers the field is the largest that any unit sees, layer by layer', () => {
  const layers: FieldLayer[] = [
    { kernelSize: 3, stride: 2, padding: 1 },
    { kernelSize: 3, stride: 2, padding: 1 },
    { kernelSize: 4, stride: 2, padding: 1, transposed: true },
    { kernelSize: 4, stride: 2, padding: 1, transposed: true },
  ]
  const fields = receptiveField(layers, 32).map(({ receptiveField: [rows] }) => rows)
  expect(fields).toEqual([3, 7, 11, 15])
  const twice = receptiveField(
    [
      { kernelSize: 2, stride: 2, transposed: true },
      { kernelSize: 2, stride: 1 },
    ],
    8,
  )
  expect(twice.at(-1)?.receptiveField).toEqual([2, 2])
})
