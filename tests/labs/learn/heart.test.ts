import { expect, test } from 'vitest'
import { type HeartLayer, heartLayer } from '#labs/learn/model/heart/heartLayer.ts'
import { convError, heartScene } from '#labs/learn/model/heart/heartScene.ts'
import { type LearnSettings, learnTable } from '#labs/learn/settings.ts'

const initial = Object.fromEntries(
  Object.entries(learnTable).map(([name, row]) => [name, row.initial]),
) as unknown as LearnSettings

const layerOf = (patch: Partial<LearnSettings> = {}): HeartLayer =>
  heartLayer({ ...initial, show: 'heart', seed: 2, ...patch })

const noise = layerOf()
const ink = layerOf({ taught: 'ink' })

test.each([1, 16, 64, 128, 192, 255])(
  'dense, %i examples: the error on all noise images is 1 − P/256 within chance',
  (examples) => {
    const { mean } = heartScene(noise, examples)
    expect(Math.abs(mean - (1 - examples / 256))).toBeLessThan(0.02)
  },
)

test('dense: in the mean of eight seeds the error is 1 − P/256', () => {
  const layers = Array.from({ length: 8 }, (_, at) => layerOf({ seed: at + 1 }))
  for (const examples of [1, 16, 64, 128, 192, 255]) {
    const mean = layers.reduce((sum, layer) => sum + heartScene(layer, examples).mean / 8, 0)
    expect(mean / (1 - examples / 256)).toBeCloseTo(1, 2)
  }
})

test.each([256, 257, 400, 512])('dense, %i examples: nothing is wrong any more', (examples) => {
  const { mean, dense } = heartScene(noise, examples)
  expect(mean).toBeLessThan(1e-9)
  expect(dense.error).toBeLessThan(1e-9)
})

test('convolution: wrong everywhere without an example, nowhere after one', () => {
  for (const { asked } of [noise, ink])
    for (const each of Object.values(asked)) {
      expect(convError(each, 0)).toBe(1)
      expect(convError(each, 1)).toBeLessThan(1e-9)
      expect(convError(each, 512)).toBeLessThan(1e-9)
    }
})

test('the learned picture is right after one example; moved by 2 it is 104 % off', () => {
  expect(noise.asked.learned.dense[1]).toBeLessThan(1e-9)
  expect(noise.asked.moved.dense[1]).toBeCloseTo(1.04, 2)
})

test('moved by 2, in the mean of many seeds, nothing of it is known', () => {
  const errors = Array.from(
    { length: 8 },
    (_, at) => layerOf({ seed: at + 1 }).asked.moved.dense[1]!,
  )
  const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length
  expect(Math.abs(mean - 1)).toBeLessThan(0.04)
})

test('ink only at the left: 191 % off at the right, and never learned there', () => {
  expect(ink.asked.right.dense[1]! / 1.91).toBeCloseTo(1, 1.7)
  expect(ink.asked.new.dense[512]).toBeLessThan(1e-9)
  expect(ink.asked.right.dense[512]).toBeGreaterThan(0.9)
  expect(ink.directions.after[512]).toBe(128)
})

test('what is printed is the error of what is drawn', () => {
  for (const layer of [noise, ink])
    for (const asked of ['new', 'learned', 'moved', 'right'] as const) {
      const scene = heartScene({ ...layer, settings: { ...layer.settings, asked } }, 100)
      for (const { difference, error } of [scene.dense, scene.conv]) {
        const square = (values: Float64Array) => values.reduce((sum, v) => sum + v * v, 0)
        expect(error).toBeCloseTo(square(difference) / square(scene.asked.wanted), 9)
      }
    }
})

test('after 256 examples the dense weights are the filter, and zeros', () => {
  const { weights, kernel } = heartScene(noise, 256)
  expect(weights.filter((weight) => Math.abs(weight) > 1e-5)).toHaveLength(6)
  kernel.forEach((weight, at) => {
    const place = (7 + Math.floor(at / 3)) * 16 + 7 + (at % 3)
    expect(weights[place]).toBeCloseTo(weight, 5)
  })
})

test('a filter of zeros makes nothing of anything', () => {
  const layer = layerOf({ target: 'own', own: Array.from({ length: 9 }, () => 0) })
  expect(layer.isNothing).toBe(true)
  expect(heartScene(layer, 3).dense.error).toBe(0)
})
