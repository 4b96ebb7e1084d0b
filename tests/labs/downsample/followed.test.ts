import fc from 'fast-check'
import { expect, test } from 'vitest'
import { branchGeometry } from '#labs/downsample/model/branch.ts'
import {
  followed,
  leaderOf,
  leadingTo,
  middlesOf,
  nearestPlace,
} from '#labs/downsample/model/followed.ts'
import { downsampleLayers } from '#labs/downsample/model/layers.ts'
import { computedOf, downsampleScene } from '#labs/downsample/model/scene.ts'
import { repairDownsample } from '#labs/downsample/downsample.ts'
import { arbitrarySettings, branchesOf, layersWith, pictureFor, runs } from './fixtures.ts'

const geometriesOf = (text: string, size = 8) =>
  branchesOf(text).map(({ layer }) => branchGeometry(layer, { height: size, width: size }))

test.each([
  ['c3s2ps~m2', 0],
  ['m2~c3', 1],
  ['a8~m4~m2', 2],
  ['c3pf~c3ps', 0],
])('%s: the branch with the most outputs leads, of equals the first', (text, leader) => {
  expect(leaderOf(geometriesOf(text))).toBe(leader)
})

test.each([
  ['c3ps~c3s2ps', [0, 0, 0, 1, 1, 2, 2, 3]],
  ['c3ps~m2', [0, 0, 1, 1, 2, 2, 3, 3]],
  ['m2~a4', [0, 0, 1, 1]],
  ['m2~a8', [0, 0, 0, 0]],
  ['c1~c5', [0, 0, 0, 1, 2, 3, 3, 3]],
])('%s: where B stands while A leads', (text, rows) => {
  const [leader, branch] = geometriesOf(text)
  expect(followed(leader!, branch!).rows).toEqual(rows)
})

test('any branches: each goes forward only, from its first output to its last, and is nearest in between', () => {
  fc.assert(
    fc.property(arbitrarySettings, (any) => {
      const { settings } = repairDownsample(any)
      const { branches, leader } = downsampleLayers(settings, pictureFor(settings))
      const led = middlesOf(branches[leader]!.geometry).columns
      for (const { geometry, follows } of branches) {
        const { columns } = follows
        expect(columns).toEqual(columns.toSorted((a, b) => a - b))
        if (led.length === 1) continue
        expect(columns[0]).toBe(0)
        expect(columns.at(-1)).toBe(geometry.outputWidth - 1)
        const own = middlesOf(geometry).columns
        columns
          .slice(1, -1)
          .forEach((column, at) => expect(column).toBe(nearestPlace(own, led[at + 1]!)))
      }
    }),
    runs,
  )
})

test('the step that leads to an output of the leader is that output', () => {
  const [leader] = geometriesOf('c3')
  expect(leadingTo(followed(leader!, leader!), { row: 2, column: 5 })).toEqual({
    row: 2,
    column: 5,
  })
})

test('outputs appear as the windows come to them, never to go again, and all are there at the end', () => {
  fc.assert(
    fc.property(arbitrarySettings, (any) => {
      const { settings } = repairDownsample(any)
      const layers = downsampleLayers(settings, pictureFor(settings))
      const count = layers.branches[layers.leader]!.results.length
      layers.branches.forEach(({ results }, at) => {
        let last = 0
        for (let leading = 0; leading <= count; leading++) {
          const computed = computedOf(layers, at, leading)
          expect(computed).toBeGreaterThanOrEqual(last)
          last = computed
        }
        expect(last).toBe(results.length)
      })
    }),
    { ...runs, numRuns: 40 },
  )
})

const moment = { output: 5, products: 9, glide: 0 }

test('a scene: both windows at the same place, the sum of the branch that is looked at', () => {
  const { places, look, terms, counted } = downsampleScene(layersWith(), moment)
  expect(places.map(({ place }) => place)).toEqual([
    { row: 1, column: 1 },
    { row: 1, column: 1 },
  ])
  expect(look).toBe(1)
  expect([terms.length, counted]).toEqual([4, 4])
})

test('a scene half way: windows glide, each to its own next output', () => {
  const layers = layersWith({ branches: branchesOf('c3ps~m2'), look: 1 })
  const { places } = downsampleScene(layers, { output: 1, products: 9, glide: 0.5 })
  expect(places[0]).toMatchObject({ place: { row: 0, column: 1 }, made: { row: 0, column: 1.5 } })
  expect(places[1]).toMatchObject({ place: { row: 0, column: 0 }, made: { row: 0, column: 0.5 } })
})

test('an output pointed at is shown, with the others beside it, standing still', () => {
  const mark = { part: 'map', branch: 0, row: 3, column: 2 } as const
  const { places, look } = downsampleScene(layersWith(), { ...moment, glide: 0.4 }, mark)
  expect(look).toBe(0)
  expect(places[0]!.made).toEqual(places[0]!.place)
  expect(places.map(({ place }) => place)).toEqual([
    { row: 3, column: 2 },
    { row: 3, column: 2 },
  ])
})

test('a mark that the settings no longer have is passed over', () => {
  const mark = { part: 'map', branch: 3, row: 0, column: 0 } as const
  expect(downsampleScene(layersWith(), moment, mark)).toEqual(downsampleScene(layersWith(), moment))
})
