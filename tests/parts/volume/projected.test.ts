import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundedOrbit } from '#parts/volume/orbitSetting.ts'
import { depthOf, type Plane, placeUnder, planeMatrix, projected } from '#parts/volume/projected.ts'

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

test('a sheet beside the middle of its stack is turned about that middle', () => {
  const orbit = { yaw: 30, pitch: 50 }
  const beside = { ...plane, aside: { x: -40, y: 20 } }
  expect(projected(beside, 2, 6, orbit)).toEqual(projected(plane, 3, 4, orbit))
})

test('the projection is what it was: links, pictures and saved turns rely on it', () => {
  const { x, y } = projected(plane, 2, 6, { yaw: 32, pitch: 17 })
  expect([x, y]).toEqual([353.5398, 177.8079].map((value) => expect.closeTo(value, 2)))
})
