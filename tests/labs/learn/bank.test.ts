import { expect, test } from 'vitest'
import { bankLayer, bankScene, testedAt } from '#labs/learn/model/bank/bankScene.ts'
import { directions, textures } from '#labs/learn/model/bank/textures.ts'
import { learnTable } from '#labs/learn/settings.ts'
import { initialSettings } from '#state/settingRows.ts'

const settings = { ...initialSettings(learnTable), show: 'bank' as const }
const layer = bankLayer(settings)

test('from guessing to 99 % of textures that it has not seen, by update 40', () => {
  expect(testedAt(layer, 0).right).toBeLessThan(0.5)
  expect(testedAt(layer, 40).right).toBeGreaterThanOrEqual(0.99)
})

test('noise becomes waves by update 20: kernels that are like a Gabor filter made by hand', () => {
  const cosines = (update: number) => bankScene(layer, update).nearest.map(({ cosine }) => cosine)
  expect(Math.max(...cosines(0))).toBeLessThan(0.5)
  expect(Math.min(...cosines(20))).toBeGreaterThan(0.75)
})

test('the kernel for waves across answers waves across, and hardly the others', () => {
  const { nearest, answers } = bankScene(layer, 60)
  const kernel = nearest.findIndex(({ direction }) => direction === 0)
  const means = directions.map((_, texture) => answers.means.data[texture * 4 + kernel]!)
  expect(means[0]).toBeGreaterThan(4 * Math.max(...means.slice(1)))
})

test('an update is the same in whatever order updates are asked for', () => {
  const other = bankLayer(settings)
  const late = bankScene(other, 30).kernels
  expect(bankScene(other, 10).kernels).toEqual(bankScene(layer, 10).kernels)
  expect(late).toEqual(bankScene(layer, 30).kernels)
})

test('a texture is waves in its direction: along them nothing changes', () => {
  const { images } = textures(4, 0, 5)
  const across = images.data.subarray(0, 400)
  for (let row = 1; row < 20; row++) expect(across[row * 20 + 7]).toBeCloseTo(across[7]!, 5)
})
