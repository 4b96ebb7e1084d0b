import { describe, expect, test } from 'vitest'
import { parametersAfter } from '#core/descentPath.ts'
import { builtInPictures } from '#data/builtInPictures.ts'
import { blankPicture } from '#data/picture.ts'
import { cellNumbersText } from '#labs/learn/model/filter/cellNumbersText.ts'
import { describeFilter } from '#labs/learn/model/filter/describeFilter.ts'
import { filterLayer } from '#labs/learn/model/filter/filterLayer.ts'
import { filterScene } from '#labs/learn/model/filter/filterScene.ts'
import { learnPresets } from '#labs/learn/presets.ts'
import { initialLearn, type LearnSettings } from '#labs/learn/settings.ts'
import { builtInPicture } from './builtInPicture.ts'

const layerOf = (patch: Partial<LearnSettings>, id = 'photographer') =>
  filterLayer({ ...initialLearn, ...patch }, builtInPicture(id))
const presetOf = (label: string) => learnPresets.find((each) => each.label === label)!.patch

/** How far a number is from another, as a part of it: the table is rounded, two percent are its own. */
const away = (value: number, wanted: number) => Math.abs(value / wanted - 1)

describe('presets give what was measured for them', () => {
  test.each([
    ['From noise to Sobel', 0, 2.26],
    ['From noise to Sobel', 20, 0.303],
    ['From noise to Sobel', 120, 0.0506],
    ['From noise to Sobel', 300, 0.0184],
    ['Downhill with a run-up', 120, 0.0027],
  ])('%s: after %d updates the error is %d', (label, update, error) => {
    expect(away(filterScene(layerOf(presetOf(label)), update).error, error)).toBeLessThan(0.02)
  })

  test('From noise to Sobel: the rate, and the columns after 80 updates', () => {
    const layer = layerOf({})
    expect(away(layer.optimiser.rate, 1.22)).toBeLessThan(0.02)
    const weights = Array.from(parametersAfter(layer.path, 80), (weight) => weight.toFixed(2))
    expect(weights.join(' ')).toBe('-0.26 -0.00 0.30 -0.39 -0.09 0.42 -0.28 -0.05 0.36')
  })

  test('Downhill with a run-up: it overshoots and comes back', () => {
    const { path, problem, optimiser } = layerOf(presetOf('Downhill with a run-up'))
    expect(away(optimiser.rate, 1.16)).toBeLessThan(0.02)
    const errors = Array.from(path.losses, (loss) => Math.sqrt(loss / problem.power))
    const [low, high, end] = [5, 10, 40].map((at) => errors[at]!)
    expect(away(low!, 0.435)).toBeLessThan(0.02)
    expect(away(high!, 1.51)).toBeLessThan(0.02)
    expect(away(end!, 0.29)).toBeLessThan(0.02)
  })

  test('Too fast: the error grows 17-fold in 80 updates', () => {
    const { path } = layerOf(presetOf('Too fast'))
    expect(away(Math.sqrt(path.losses[80]! / path.losses[0]!), 17.2)).toBeLessThan(0.02)
  })

  test('Neighbours are alike: 14 %, 5 % and nothing are left', () => {
    const { rivals } = layerOf(presetOf('Neighbours are alike'))
    const left = rivals.map(({ path, power }) => Math.sqrt(path.losses.at(-1)! / power))
    expect(away(left[0]!, 0.14)).toBeLessThan(0.02)
    expect(away(left[1]!, 0.0506)).toBeLessThan(0.02)
    expect(left[2]).toBeLessThan(0.0005)
  })
})

test.each([
  ['photographer', false, 2507],
  ['photographer', true, 840],
  ['bricks', false, 40_810],
  ['bricks', true, 1021],
  ['noise', true, 1.118],
] as const)('%s, mean off: %s: the condition number is %d', (id, centred, wanted) => {
  const { values } = layerOf({ centred, updates: 10 }, id).eigen
  expect(away(values[0]! / values.at(-1)!, wanted)).toBeLessThan(0.02)
})

describe('the limit of the rate', () => {
  test.each(builtInPictures.map(({ id }) => id))('%s: 0.99 comes down, 1.01 does not', (id) => {
    for (const centred of [true, false]) {
      const within = layerOf({ rate: 0.99, centred, updates: 3000 }, id).path
      const falls = within.losses.every(
        (loss, at) => at === 0 || loss <= within.losses[at - 1]! + 1e-12,
      )
      expect(falls).toBe(true)
      expect(within.hasDiverged).toBe(false)
      expect(layerOf({ rate: 1.01, centred, updates: 3000 }, id).path.hasDiverged).toBe(true)
    }
  })
})

test.each([true, false])('a flat picture teaches nothing, and says so; mean off: %s', (centred) => {
  const flat = blankPicture({ height: 20, width: 20, white: 255 })
  const bright = { ...flat, pixels: { ...flat.pixels, data: flat.pixels.data.fill(90) } }
  const layer = filterLayer({ ...initialLearn, centred }, bright)
  expect(layer.warning).toContain('every window of this picture is the same')
  const { error, kernel } = filterScene(layer, 300)
  expect([error, ...kernel].every(Number.isFinite)).toBe(true)
})

test('what a picture cannot tell is said', () => {
  expect(layerOf({}, 'step-edge').warning).toMatch(/differ in \d of 9 ways/)
  expect(layerOf({ target: 'sobel-y' }, 'step-edge').warning).toContain('makes 0 everywhere')
  expect(layerOf({}).warning).toBeUndefined()
})

test('a filter of zeros: the error is what the kernel still makes, in percent of white', () => {
  const layer = layerOf({ target: 'own', own: Array<number>(9).fill(0) })
  const { error, made } = filterScene(layer, 80)
  const squares = made.reduce((sum, value) => sum + value * value, 0)
  expect(error).toBeGreaterThan(0)
  expect(error).toBeCloseTo(Math.sqrt(squares / made.length), 6)
  expect(describeFilter(layer, filterScene(layer, 80))).toContain(' % of white.')
})

test.each([
  [
    'mean off',
    true,
    'above',
    (level: number) => level > 0,
    /: \S+ above the mean, which counts as /,
  ],
  [
    'mean off',
    true,
    'below',
    (level: number) => level < 0,
    /: \S+ below the mean, which counts as /,
  ],
  ['as it is', false, 'of white', () => true, /: \d+ of 255, which counts as /],
] as const)('a pixel, %s, is said to be so: %s %s', (_, centred, __, isMeant, said) => {
  const layer = layerOf({ centred })
  const at = layer.levels.findIndex(isMeant)
  const [, , columns = 1] = layer.picture.shape
  const mark = { part: 'input', row: Math.floor(at / columns), column: at % columns } as const
  expect(cellNumbersText(layer, filterScene(layer, 0), mark)).toMatch(said)
})
