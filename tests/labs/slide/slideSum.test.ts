import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TermGroup } from '#draw/sum/writtenSum.ts'
import { convSum } from '#parts/conv/convSum.ts'
import { slideLayer } from '#labs/slide/model/layer.ts'
import { convScene } from '#parts/conv/convScene.ts'
import { repairSlide } from '#labs/slide/model/repair.ts'
import { outputTerms } from '#parts/conv/convLayer.ts'
import { arbitrarySettings, somePicture } from './arbitrarySettings.ts'
import { kernelOf, layerWith, numberedKernel, runs } from './fixtures.ts'

const formulaAt = (
  layer: ReturnType<typeof layerWith>,
  output: number,
  products = outputTerms(layer, output).length,
  unfolded?: ReadonlyMap<string, boolean>,
) => convSum(layer, convScene(layer, { output, products, glide: 0 }), unfolded)

const colour = {
  picture: { kind: 'built-in', id: 'colour-patches' },
  colour: 'rgb',
} as const

test('nine products are written out in one line', () => {
  const formula = formulaAt(layerWith(), 14)
  expect(formula).toMatchObject({ isGrouped: false, isWhole: true, sum: -20, result: -20 })
  expect(formula.groups.map(({ label, sum }) => [label, sum])).toEqual([
    ['row 1', 0],
    ['row 2', -20],
    ['row 3', 0],
  ])
})

test('5×5: a group a row, folded, each with its sum', () => {
  const formula = formulaAt(layerWith({ kernel: numberedKernel(5, 5) }), 0)
  expect(formula.isGrouped).toBe(true)
  expect(formula.groups.map(({ isOpen }) => isOpen)).toEqual([false, false, false, false, false])
  expect(formula.groups.map(({ terms }) => terms.length)).toEqual([5, 5, 5, 5, 5])
  // Row 2 of the letter is 0 10 10 10 10: 7 + 8 + 9 + 10 times 10.
  expect(formula.groups[1]?.sum).toBe(340)
})

test('three channels: a group a channel, with its rows inside', () => {
  const formula = formulaAt(layerWith({ ...colour, kernel: numberedKernel(3, 3) }), 0)
  expect(formula.groups.map(({ label }) => label)).toEqual(['red', 'green', 'blue'])
  expect(formula.groups.map(({ groups }) => groups.length)).toEqual([3, 3, 3])
})

test('three groups of channels: one map is made from its own channel alone', () => {
  const layer = layerWith({ ...colour, kernel: numberedKernel(3, 3), groups: 3 })
  const formula = formulaAt(layer, layer.results.length - 1)
  expect(formula.groups.map(({ channel }) => channel)).toEqual([2, 2, 2])
})

describe('folding', () => {
  const layer = layerWith({ kernel: numberedKernel(5, 5) })
  const open = (formula: ReturnType<typeof formulaAt>) =>
    formula.groups.filter(({ isOpen }) => isOpen).map(({ label }) => label)

  test('a row opened by hand stays open', () => {
    expect(open(formulaAt(layer, 0, 25, new Map([['c0r3', true]])))).toEqual(['row 4'])
  })

  test('in a walk the row with the present product is open', () => {
    expect(open(formulaAt(layer, 0, 12))).toEqual(['row 3'])
  })

  test('unless it was closed by hand', () => {
    expect(open(formulaAt(layer, 0, 12, new Map([['c0r2', false]])))).toEqual([])
  })
})

test('the way from the sum to the result: divisor, bias, activation', () => {
  const layer = layerWith({ kernel: kernelOf([[1, 1, 1]], 4), bias: -10, activation: 'leakyRelu' })
  const formula = formulaAt(layer, 7)
  expect(formula).toMatchObject({
    sum: 30,
    divisor: 4,
    bias: -10,
    before: -2.5,
    activation: 'leaky ReLU',
    result: -0.025,
  })
})

test('in a walk what is not counted yet is marked, and the result is not whole', () => {
  const formula = formulaAt(layerWith(), 14, 4)
  const counted = formula.groups.flatMap(({ terms }) => terms.map(({ isCounted }) => isCounted))
  expect(counted).toEqual([true, true, true, true, false, false, false, false, false])
  expect(formula.isWhole).toBe(false)
  expect(formula.groups.map(({ isCounted }) => isCounted)).toEqual([true, true, false])
})

test('any formula: the groups add up to the sum, and each to its own terms', () => {
  fc.assert(
    fc.property(arbitrarySettings, fc.nat(), fc.nat(), (settings, pick, stop) => {
      const { settings: legal } = repairSlide(settings)
      const layer = slideLayer(legal, somePicture(legal))
      const output = pick % layer.results.length
      const all = outputTerms(layer, output).length
      const formula = formulaAt(layer, output, stop % (all + 1))
      expect(sumOfGroups(formula.groups)).toBeCloseTo(formula.sum, 4)
      expect(termsOf(formula.groups)).toHaveLength(all)
      expect(formulaAt(layer, output).result).toBeCloseTo(layer.results[output] ?? NaN, 4)
    }),
    runs,
  )
})

function sumOfGroups(groups: readonly TermGroup[]): number {
  for (const group of groups) {
    const inside = group.groups.length
      ? sumOfGroups(group.groups)
      : group.terms.reduce((sum, { term, isCounted }) => sum + (isCounted ? term.product : 0), 0)
    expect(group.sum).toBeCloseTo(inside, 4)
  }
  return groups.reduce((sum, group) => sum + group.sum, 0)
}

function termsOf(groups: readonly TermGroup[]): unknown[] {
  return groups.flatMap(({ groups: inside, terms }) => [...termsOf(inside), ...terms])
}
