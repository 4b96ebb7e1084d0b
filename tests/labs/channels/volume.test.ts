import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameOfStack, placedLabels } from '#labs/channels/view/volume/placedLabels.ts'
import { volumeLayout } from '#labs/channels/view/volume/volumeLayout.ts'
import { type Plane, projected } from '#parts/volume/projected.ts'

const plane: Plane = { centre: { x: 300, y: 200 }, z: 40, cell: 20, rows: 6, columns: 8 }
const anyOrbit = fc.option(
  fc.record({
    yaw: fc.integer({ min: -72, max: 72 }),
    pitch: fc.integer({ min: -60, max: 60 }),
  }),
  { nil: undefined },
)

test('over a stack stands its name, whichever way it is turned', () => {
  fc.assert(
    fc.property(anyOrbit, (orbit) => {
      const planes = [0, 60, 120].map((z) => ({ ...plane, z }))
      const { y } = nameOfStack(planes, orbit)
      for (const each of planes)
        for (const row of [0, each.rows])
          for (const column of [0, each.columns])
            expect(projected(each, row, column, orbit).y).toBeGreaterThan(y)
    }),
    { seed: 3 },
  )
})

test('labels do not lie over each other; the ones asked for first are there', () => {
  fc.assert(
    fc.property(anyOrbit, fc.integer({ min: 1, max: 16 }), (orbit, count) => {
      const planes = Array.from({ length: count }, (_, at) => ({ ...plane, z: 12 * at }))
      const names = planes.map((_, at) => `map ${at + 1}`)
      const labels = placedLabels(planes, names, [count - 1], orbit, { width: 900, height: 600 })
      expect(labels[0]?.sheet).toBe(count - 1)
      for (const [at, one] of labels.entries())
        for (const other of labels.slice(at + 1))
          expect(Math.abs(one.y - other.y) >= 13 || Math.abs(one.x - other.x) >= 33).toBe(true)
    }),
    { seed: 3 },
  )
})

test.each([
  [1008, 600],
  [820, 400],
  [366, 330],
  [336, 300],
])('in %i × %i every stack is inside, turned as it is at first', (width, height) => {
  for (const channels of [1, 3, 8])
    for (const maps of [1, 8, 16])
      for (const size of [4, 8, 32]) {
        const grid = { rows: size, columns: size }
        const shapes = {
          channels,
          maps,
          slices: channels,
          input: grid,
          side: 3,
          output: grid,
          hasPartialSums: true,
        }
        const { input, kernel, maps: out, picker } = volumeLayout(shapes, channels, width, height)
        for (const { planes } of [input, kernel, out])
          for (const each of planes)
            for (const [row, column] of [
              [0, 0],
              [each.rows, each.columns],
            ] as const) {
              const { x, y } = projected(each, row, column, { yaw: 32, pitch: 17 })
              expect(x).toBeGreaterThan(-2)
              expect(x).toBeLessThan(width + 2)
              expect(y).toBeGreaterThan(-2)
              expect(y).toBeLessThan(height + 2)
            }
        expect(picker === undefined).toBe(maps === 1)
      }
})
