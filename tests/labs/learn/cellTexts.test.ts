import { expect, test } from 'vitest'
import { bankCellText } from '#labs/learn/model/bank/bankCellText.ts'
import { bankLayer, bankScene } from '#labs/learn/model/bank/bankLayer.ts'
import { composeCellText } from '#labs/learn/model/compose/composeCellText.ts'
import { composeLayer } from '#labs/learn/model/compose/composeLayer.ts'
import { composeScene } from '#labs/learn/model/compose/composeScene.ts'
import { heartCellText } from '#labs/learn/model/heart/heartCellText.ts'
import { heartLayer } from '#labs/learn/model/heart/heartLayer.ts'
import { heartScene } from '#labs/learn/model/heart/heartScene.ts'
import { pairCellText } from '#labs/learn/model/pair/pairCellText.ts'
import { type LearnSettings, learnTable } from '#labs/learn/settings.ts'
import { builtInPicture } from './builtInPicture.ts'

const initial = Object.fromEntries(
  Object.entries(learnTable).map(([name, row]) => [name, row.initial]),
) as unknown as LearnSettings

test('Composition: a weight and what it began as; what meets in a cell of a ∗ b; a position', () => {
  const layer = composeLayer(
    { ...initial, show: 'compose', adamRate: 0.03 },
    builtInPicture('noise', 32),
  )
  const scene = composeScene(layer, 100)
  const said = (part: string, row: number, column: number) =>
    composeCellText(layer, scene, { part, row, column })
  expect(said('first', 1, 2)).toMatch(
    /^Weight of kernel a in row 2, column 3: [−\d.]+; it began as [−\d.]+$/,
  )
  expect(said('otherSecond', 0, 0)).toMatch(/^Weight of kernel b of seed 2 in row 1, column 1: /)
  expect(said('composed', 2, 2)).toContain('the sum of 9 products of a weight of a and one of b')
  expect(said('composed', 0, 4)).toContain('the sum of 1 product of')
  expect(said('difference', 3, 4)).toMatch(
    /they make ≈ [−\d.]+ and should make ≈ [−\d.]+; the difference is/,
  )
  expect(said('map', 0, 0)).toBeUndefined()
})

test('By heart: with all examples the weights of the dense layer are those of the filter, each at its place', () => {
  const settings = { ...initial, show: 'heart' as const, seed: 2 }
  const layer = heartLayer(settings)
  const scene = heartScene(layer, 512)
  for (const [row, column] of [
    [7, 7],
    [8, 9],
    [9, 8],
    [2, 3],
  ] as const) {
    const text = heartCellText(layer, scene, { part: 'weights', row, column })!
    const [, own, there] = /column 9: (?:≈ )?([−\d.]+); the filter has (?:≈ )?([−\d.]+) there/.exec(
      text,
    )!
    expect(own).toBe(there)
  }
  expect(heartCellText(layer, scene, { part: 'convMade', row: 0, column: 1 })).toMatch(
    /^Output in row 1, column 2: the convolution makes .+ and should make/,
  )
})

test('Many filters: a weight beside that of its Gabor filter; a row of the answers is a texture', () => {
  const layer = bankLayer({ ...initial, show: 'bank', seed: 2 })
  const scene = bankScene(layer, 60)
  const said = (part: string, row: number, column: number) =>
    bankCellText(layer, scene, { part, row, column })
  expect(said('kernel 1', 3, 3)).toMatch(/^Weight of kernel 2 in row 4, column 4: .+ has .+ there$/)
  expect(said('answers', 0, 0)).toMatch(
    /^Texture with stripes at 90°: the answer “stripes at 90°” has a probability of 9\d %, and is right$/,
  )
  expect(said('means', 2, 1)).toMatch(
    /^Texture with stripes at 0°: the map of kernel 2, after ReLU/,
  )
  expect(said('texture 3', 19, 19)).toMatch(/^Texture with stripes at 135°, row 20, column 20: /)
})

test('a pair: a weight as the whole number that it is, and what it may be off by', () => {
  const fit = {
    side: 3,
    windows: 100,
    cutOff: 0,
    error: 0,
    variance: 1,
    wantedVariance: 1,
    change: 1,
    bias: 0,
    weights: Float64Array.of(0, 0, 0, -0.0937, 1, 0, 0, 0, 0),
    errors: new Float64Array(9).fill(0.00051),
    divisor: 256,
  }
  expect(pairCellText(fit, { row: 1, column: 0 })).toMatch(
    /^Weight in row 2, column 1: −24 ÷ 256 = −0.0938; found as −0.0937 ± 0.00051/,
  )
})
