import { expect, test } from 'vitest'
import { type BankLayer, bankLayer, bankScene } from '#labs/learn/model/bank/bankLayer.ts'
import { type LearnSettings, learnTable } from '#labs/learn/settings.ts'

const initial = Object.fromEntries(
  Object.entries(learnTable).map(([name, row]) => [name, row.initial]),
) as unknown as LearnSettings

const layerOf = (patch: Partial<LearnSettings> = {}): BankLayer =>
  bankLayer({ ...initial, show: 'bank', seed: 2, ...patch })

const cosines = (layer: BankLayer, update: number) =>
  bankScene(layer, update).nearest.map(({ cosine }) => cosine)

test.each([1, 2, 3])('seed %i: 99 of 100 other textures are named rightly after 40', (seed) => {
  expect(bankScene(layerOf({ seed }), 40).test.accuracy).toBeGreaterThanOrEqual(0.99)
})

test('four kernels of noise become gratings', () => {
  const layer = layerOf()
  const mean = (update: number) => cosines(layer, update).reduce((sum, each) => sum + each, 0) / 4
  expect(mean(0)).toBeLessThan(0.45)
  expect(mean(20)).toBeGreaterThan(0.6)
  expect(mean(60)).toBeGreaterThan(mean(20))
})

test('an update is the same whichever was asked for before', () => {
  const [one, other] = [layerOf(), layerOf()]
  bankScene(one, 30)
  expect(bankScene(one, 7)).toEqual(bankScene(other, 7))
})

test('the answers to a texture add up to 1', () => {
  const { answers } = bankScene(layerOf(), 12)
  for (let row = 0; row < 4; row++)
    expect(answers.subarray(4 * row, 4 * row + 4).reduce((sum, each) => sum + each, 0)).toBeCloseTo(
      1,
      5,
    )
})
