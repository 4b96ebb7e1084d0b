import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type DigitNetName, digitNetNames, digitNets } from '#data/digitNets.ts'
import { type NetRow, netRows } from '#labs/digits/model/netRows.ts'
import { inputSide } from '#labs/digits/model/preparation.ts'
import { answerOf } from '#labs/digits/model/runningNet.ts'
import { strongestTerms } from '#labs/digits/model/space/strongestTerms.ts'
import { type UnitPlace, unitIndex } from '#labs/digits/model/unit.ts'
import { unitSum } from '#labs/digits/model/unitTerms.ts'
import { digitsTable } from '#labs/digits/settings.ts'
import { placedNames } from '#labs/digits/view/space/placedNames.ts'
import { spaceOrbit, stackLayout } from '#labs/digits/view/space/stackLayout.ts'
import {
  cellOfUnit,
  type Stack,
  unitOfCell,
  unitUnder,
} from '#labs/digits/view/space/stackUnits.ts'
import { stackWalk } from '#labs/digits/view/space/stackWalk.ts'
import { unitEdges } from '#labs/digits/view/space/unitEdges.ts'
import type { Orbit } from '#parts/volume/orbitSetting.ts'
import { middle, one } from '#parts/volume/planePaths.ts'
import { depthOf, projected } from '#parts/volume/projected.ts'
import { decodeSettings } from '#state/decodeSettings.ts'
import { encodeSettings } from '#state/encodeSettings.ts'
import { shippedNet } from './shippedNets.ts'

const sizes = [
  { width: 237, height: 527, line: 18 },
  { width: 194, height: 347, line: 22 },
  { width: 366, height: 266, line: 18 },
]

function stackOf(name: DigitNetName, size = sizes[0]!, orbit: Orbit = spaceOrbit): Stack {
  const { kind: side, layers } = digitNets[name]
  const rows = netRows(layers, [1, inputSide, inputSide])
  return { side, rows, orbit, ...stackLayout(rows, size, orbit) }
}

const anyOrbit = fc.record({
  yaw: fc.integer({ min: -72, max: 72 }),
  pitch: fc.integer({ min: -60, max: 60 }),
})
const anyName = fc.constantFrom(...digitNetNames)
const part = fc.double({ min: 0, max: 0.999, noNaN: true })

/** A unit of a stack by parts of 1: of its levels, of the maps, of rows and columns. */
function unitAt(stack: Stack, [up, across, down, right]: readonly number[]): UnitPlace {
  const level = stack.levels[Math.floor(up! * stack.levels.length)]!
  const sheet = Math.floor(across! * level.planes.length)
  const { rows, columns } = level.planes[sheet]!
  const cell = { row: Math.floor(down! * rows), column: Math.floor(right! * columns) }
  return unitOfCell(stack, level.row, sheet, cell)
}
const anyUnit = fc.tuple(part, part, part, part)

test('under the middle of a unit’s cell is the unit, or what hides it', () => {
  fc.assert(
    fc.property(anyName, anyOrbit, anyUnit, (name, orbit, at) => {
      const stack = stackOf(name, sizes[0], orbit)
      const unit = unitAt(stack, at)
      const cell = cellOfUnit(stack, unit)!
      const found = unitUnder(stack, middle(cell.plane, one(cell), orbit))!
      const depth = (place: UnitPlace) => depthOf(cellOfUnit(stack, place)!.plane, orbit)
      const isHidden = depth(found) < depth(unit)
      expect(isHidden ? unit : found).toEqual(unit)
    }),
    { seed: 16, numRuns: 150 },
  )
})

test('as it is turned at first nothing hides anything', () => {
  fc.assert(
    fc.property(anyName, fc.constantFrom(...sizes), anyUnit, (name, size, at) => {
      const stack = stackOf(name, size)
      const unit = unitAt(stack, at)
      const cell = cellOfUnit(stack, unit)!
      expect(unitUnder(stack, middle(cell.plane, one(cell), stack.orbit))).toEqual(unit)
    }),
    { seed: 16, numRuns: 150 },
  )
})

test('however it is turned, all of a stack is in its area', () => {
  fc.assert(
    fc.property(anyName, fc.constantFrom(...sizes), anyOrbit, (name, size, orbit) => {
      for (const { planes } of stackOf(name, size, orbit).levels)
        for (const plane of planes)
          for (const [row, column] of [
            [0, 0],
            [0, plane.columns],
            [plane.rows, 0],
            [plane.rows, plane.columns],
          ] as const) {
            const { x, y } = projected(plane, row, column, orbit)
            expect(x).toBeGreaterThan(-1)
            expect(x).toBeLessThan(size.width + 1)
            expect(y).toBeGreaterThan(0)
            expect(y).toBeLessThan(size.height + 1)
          }
    }),
    { seed: 16, numRuns: 60 },
  )
})

test('keys lead through a layer, on to its next map, and from layer to layer', () => {
  const stack = stackOf('conv')
  const walk = (from: UnitPlace, ...keys: string[]) =>
    keys.reduce((at, key) => stackWalk(stack, at, { key, ctrlKey: false }) ?? at, from)
  const corner: UnitPlace = { side: 'conv', row: 0, channel: 0, y: 0, x: 23 }
  expect(walk(corner, 'ArrowRight')).toEqual({ ...corner, channel: 1, x: 0 })
  expect(walk(corner, 'ArrowRight', 'ArrowLeft')).toEqual(corner)
  expect(walk(corner, 'ArrowUp')).toEqual(corner)
  expect(walk(corner, 'PageUp')).toEqual({ ...corner, row: 1, x: 11 })
  expect(walk(corner, 'PageDown')).toMatchObject({ row: -1, y: 0, x: 27 })
  expect(walk(corner, ...Array.from({ length: 9 }, () => 'PageUp'))).toMatchObject({ row: 4 })
  expect(stackWalk(stack, corner, { key: 'a', ctrlKey: false })).toBeUndefined()
})

test('the lines of a unit are the terms that count most, the first one the thickest', () => {
  const net = shippedNet('dense300')
  const pixels = Float32Array.from({ length: inputSide ** 2 }, (_, at) => (at * 37) % 256)
  const { trace } = answerOf(net, pixels)
  const stack: Stack = { ...stackOf('dense300'), rows: net.rows }
  for (const unit of [
    { side: 'dense', row: 0, channel: 0, y: 3, x: 7 },
    { side: 'dense', row: 2, channel: 0, y: 1, x: 2 },
  ] as const) {
    const row = net.rows[unit.row]!
    const values = trace.values[row.from]!.data
    const index = unitIndex(row, unit)
    const { terms } = unitSum(row as Exclude<NetRow, { kind: 'pool' }>, values, index, net.parts)
    const strongest = strongestTerms(terms, 30)
    const least = Math.min(...strongest.map(({ product }) => Math.abs(product)))
    const others = terms.filter((term) => !strongest.includes(term))
    expect(strongest).toHaveLength(30)
    expect(Math.max(...others.map(({ product }) => Math.abs(product)))).toBeLessThanOrEqual(least)
    const { lines } = unitEdges(stack, row, unit, { values, index, parts: net.parts })
    expect(lines.map(({ isNegative }) => isNegative)).toEqual(
      strongest.map(({ product }) => product < 0),
    )
    const widths = lines.map(({ width }) => width)
    expect(widths).toEqual(widths.toSorted((one, other) => other - one))
  }
})

test('of a convolution a line leads to each map that it reads, of a pool only to its own', () => {
  const net = shippedNet('conv')
  const pixels = Float32Array.from({ length: inputSide ** 2 }, (_, at) => (at * 37) % 256)
  const { trace } = answerOf(net, pixels)
  const stack: Stack = { ...stackOf('conv'), rows: net.rows }
  const edges = (unit: UnitPlace) => {
    const row = net.rows[unit.row]!
    const values = trace.values[row.from]!.data
    return unitEdges(stack, row, unit, { values, index: unitIndex(row, unit), parts: net.parts })
  }
  const at = { side: 'conv', channel: 2, y: 1, x: 1 } as const
  expect(edges({ ...at, row: 2 }).lines).toHaveLength(6)
  for (const row of [0, 1, 3]) {
    expect(edges({ ...at, row }).lines).toHaveLength(0)
    expect(edges({ ...at, row }).corners.match(/M/g)).toHaveLength(4)
  }
})

test.each([{ yaw: -40, pitch: 17 }, { yaw: 0, pitch: 60 }, null])(
  'the turn %o is in the link',
  (orbit) => {
    const { settings } = decodeSettings(digitsTable, '')
    const { link } = encodeSettings(digitsTable, { ...settings, show: 'space', orbit })
    expect(link).toContain('show=space')
    expect(link.includes('orbit=')).toBe(orbit !== null)
    expect(decodeSettings(digitsTable, link.replace(/^\?/, '')).settings.orbit).toEqual(orbit)
  },
)

test('no name of a level lies over another or leaves the area; at first all are there', () => {
  const [high, , low] = sizes
  for (const name of ['conv', 'lenet', 'global', 'dense300'] as const)
    expect(placedNames(stackOf(name, high), 237, 18).length).toBe(stackOf(name).levels.length)
  fc.assert(
    fc.property(anyName, fc.constantFrom(high!, low!), anyOrbit, (name, size, orbit) => {
      const names = placedNames(stackOf(name, size, orbit), size.width, size.line)
      for (const [at, one] of names.entries()) {
        expect(one.x).toBeGreaterThanOrEqual(0)
        expect(one.x + one.width).toBeLessThanOrEqual(size.width + 1)
        for (const other of names.slice(at + 1)) {
          const isAside = one.x + one.width <= other.x || other.x + other.width <= one.x
          expect(isAside || Math.abs(one.y - other.y) > 13).toBe(true)
        }
      }
    }),
    { seed: 16, numRuns: 60 },
  )
})
