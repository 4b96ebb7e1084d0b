import fc from 'fast-check'
import { expect, test } from 'vitest'
import { branchWords } from '#labs/downsample/model/branch.ts'
import { branchWeights, type WeightName } from '#labs/downsample/model/branchWeights.ts'
import { repairDownsample } from '#labs/downsample/downsample.ts'
import { downsampleTable, initialDownsample } from '#labs/downsample/settings.ts'
import { decodeSettings } from '#state/decodeSettings.ts'
import { encodeSettings } from '#state/encodeSettings.ts'
import { arbitrarySettings, branchesOf, runs, settingsWith } from './fixtures.ts'

const queryOf = (settings: typeof initialDownsample) =>
  encodeSettings(downsampleTable, settings).link.replace(/^\?/, '')

test('any settings: repaired they are legal; written, read and written again, the link is the same', () => {
  fc.assert(
    fc.property(arbitrarySettings, (any) => {
      const { settings } = repairDownsample(any)
      expect(repairDownsample(settings)).toEqual({ settings, notes: [] })
      const query = queryOf(settings)
      const read = decodeSettings(downsampleTable, query)
      expect(read.notes).toEqual([])
      expect(queryOf(read.settings)).toBe(query)
      expect(queryOf(repairDownsample(read.settings).settings)).toBe(query)
    }),
    { ...runs, numRuns: 200 },
  )
})

test.each([
  ['c3s2ps~m2', 'conv 3×3 Gaussian, stride 2, padding same', 'max pool 2×2, stride 2'],
  ['c5.sobel~a4.blur', 'conv 5×5 Sobel x', 'average pool 4×4, stride 4, blurred first'],
])('%s in words', (text, ...words) => {
  expect(branchesOf(text).map(branchWords)).toEqual(words)
})

test.each([
  ['', ''],
  ['c3s2.mean~m2.up', 'b=c3s2.mean~m2.up'],
  ['m3s2p1', 'b=m3s2p1'],
  ['c1s2.blur~c4d2ps.centre.blur.up', 'b=c1s2.blur~c4d2ps.centre.blur.up'],
])('branches %s are written %s', (text, query) => {
  const patch = text === '' ? {} : { branches: branchesOf(text) }
  expect(queryOf(settingsWith(patch))).toBe(query)
})

test.each([
  ['b=t2', 'has a transposed layer'],
  ['b=', 'has a layer without words: one such as c3s2p1 would do'],
  ['b=c3~c3~c3~c3~c3', 'has more than 4 layers'],
  ['b=c3.sharp', 'has sharp behind a layer: mean, sobel, centre, blur or up would do'],
  ['b=m2.mean', 'has mean behind a layer'],
  ['b=c3.__proto__', 'has __proto__ behind a layer'],
  ['shift=9', 'is more than 7'],
  ['look=x', 'is not a whole number'],
])('of %s it is said what is wrong', (query, said) => {
  const { settings, notes } = decodeSettings(downsampleTable, query)
  expect(notes).toEqual([expect.stringContaining(said)])
  expect(settings.branches).toEqual(initialDownsample.branches)
})

test.each([
  ['b=c9', 'conv 5×5 Gaussian'],
  ['b=m2p3', 'max pool 2×2, stride 2, padding 1'],
  ['b=c3s8', 'conv 3×3 Gaussian, stride 4'],
  ['b=c5d3&size=4', 'conv 4×4 Gaussian'],
  ['b=c1.sobel', 'conv 1×1'],
  ['b=a2pf', 'average pool 2×2, stride 2'],
])('%s cannot be: the nearest that can, and a sentence where that is another', (query, words) => {
  const { settings, notes } = repairDownsample(decodeSettings(downsampleTable, query).settings)
  expect(branchWords(settings.branches[0]!)).toBe(words)
  expect(notes).toHaveLength(1)
  expect(notes[0]).toMatch(/^Layer A, .* does not fit here; it is .* now\.$/)
})

test.each<[WeightName, number, number[], number]>([
  ['mean', 2, [1, 1, 1, 1], 4],
  ['gaussian', 3, [1, 2, 1, 2, 4, 2, 1, 2, 1], 16],
  ['sobel', 3, [-1, 0, 1, -2, 0, 2, -1, 0, 1], 1],
  ['sobel', 2, [-1, 1, -1, 1], 1],
  ['centre', 3, [0, 0, 0, 0, 1, 0, 0, 0, 0], 1],
  ['centre', 1, [1], 1],
])('%s of %i', (name, kernel, numbers, divisor) => {
  const weights = branchWeights(name, kernel)
  expect(weights.numbers.map((number) => number + 0)).toEqual(numbers)
  expect(weights.divisor).toBe(divisor)
})

test.each([1, 2, 3, 4, 5])('at %i cells a Gaussian adds up to 1, an edge to 0', (kernel) => {
  const sum = (name: WeightName) =>
    branchWeights(name, kernel).numbers.reduce((a, b) => a + b, 0) /
    branchWeights(name, kernel).divisor
  expect(sum('gaussian')).toBe(1)
  expect(sum('sobel')).toBe(kernel === 1 ? 1 : 0)
})
