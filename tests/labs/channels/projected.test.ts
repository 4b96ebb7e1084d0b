import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundedOrbit } from '#labs/channels/model/orbitSetting.ts'
import { nameOfStack, placedLabels } from '#labs/channels/view/volume/placedLabels.ts'
import {
  depthOf,
  type Plane,
  placeUnder,
  planeMatrix,
  projected,
} from '#labs/channels/view/volume/projected.ts'
import { volumeLayout } from '#labs/channels/view/volume/volumeLayout.ts'

const plane: Plane = { centre: { x: 300, y: 200 }, z: 40, cell: 20, rows: 6, columns: 8 }
const anyOrbit = fc.option(
  fc.record({
    yaw: fc.integer({ min: -72, max: 72 }),
    pitch: fc.integer({ min: -60, max: 60 }),
  }),
  { nil: undefined },
)

test('what is under the projection of a place is the place', () => {
  fc.assert(
    fc.property(anyOrbit, fc.nat(59), fc.nat(79), (orbit, tenthRow, tenthColumn) => {
      const [row, column] = [tenthRow / 10 + 0.05, tenthColumn / 10 + 0.05]
      const found = placeUnder(plane, projected(plane, row, column, orbit), orbit)
      expect(found?.row).toBeCloseTo(row, 6)
      expect(found?.column).toBeCloseTo(column, 6)
    }),
    { seed: 3 },
  )
})

test('the matrix for the page says the same as the projection', () => {
  fc.assert(
    fc.property(anyOrbit, (orbit) => {
      const m = planeMatrix(plane, orbit)
      const [x, y] = [5 * plane.cell, 2 * plane.cell]
      const at = (row: number) => (m[row] ?? 0) * x + (m[2 + row] ?? 0) * y + (m[4 + row] ?? 0)
      const point = projected(plane, 2, 5, orbit)
      expect(at(0)).toBeCloseTo(point.x, 6)
      expect(at(1)).toBeCloseTo(point.y, 6)
    }),
    { seed: 3 },
  )
})

test('seen from the front a sheet is where it stands, seen flat the ones behind are moved aside', () => {
  const middle = projected(plane, 3, 4, { yaw: 0, pitch: 0 })
  expect(middle).toEqual(plane.centre)
  const flat = projected(plane, 3, 4)
  expect(flat.x).toBeGreaterThan(300)
  expect(flat.y).toBeLessThan(200)
})

test('what is in front hides what is behind, and no turn goes so far that this changes', () => {
  const orbit = boundedOrbit({ yaw: 500, pitch: -500 })
  expect(orbit).toEqual({ yaw: 72, pitch: -60 })
  expect(depthOf(plane, orbit)).toBeGreaterThan(depthOf({ ...plane, z: 0 }, orbit))
})

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
