import { expect, test } from 'vitest'
import { pointwiseOf } from '#labs/channels/model/pointwise.ts'
import { channelsPresets } from '#labs/channels/presets.ts'
import { shapesOf } from '#labs/channels/view/layerShapes.ts'
import { unfoldedLayout } from '#labs/channels/view/unfolded/unfoldedLayout.ts'
import { layerOf, settingsWith } from './arbitraryChannels.ts'

const twoSteps = { volume: 'bars', channels: 8, maps: 8, groups: 8 } as const

test('a final map is the sum of all maps, each times its weight', () => {
  const layer = layerOf(settingsWith({ ...twoSteps, bank: { recipe: 'random', edits: [] } }))
  const pointwise = pointwiseOf(layer)
  expect(pointwise?.weights).toHaveLength(8)
  const plane = layer.results.length / 8
  for (const [map, weights] of pointwise?.weights.entries() ?? [])
    for (let at = 0; at < plane; at++) {
      const sum = weights.reduce(
        (so, w, each) => so + w * (layer.results[each * plane + at] ?? 0),
        0,
      )
      expect(pointwise?.results[map]?.[at]).toBe(sum + 0)
    }
})

test('only a layer with a kernel a channel has a second step', () => {
  expect(pointwiseOf(layerOf(settingsWith({ maps: 3 })))).toBeUndefined()
  expect(pointwiseOf(layerOf(settingsWith({ ...twoSteps, groups: 4 })))).toBeUndefined()
})

test('in the preset of two steps no map of either step is blank', () => {
  const preset = channelsPresets.find(({ label }) => label === 'Depthwise + pointwise')
  const layer = layerOf(settingsWith(preset?.patch ?? {}))
  const plane = layer.results.length / 8
  const maps = Array.from({ length: 8 }, (_, map) =>
    layer.results.slice(map * plane, (map + 1) * plane),
  )
  for (const map of [...maps, ...(pointwiseOf(layer)?.results ?? [])])
    expect(map.some((value) => value !== 0)).toBe(true)
})

test('a channel alone needs no column of its own, unless something is done to its sum', () => {
  const layout = (biases: number[]) =>
    unfoldedLayout(shapesOf(layerOf(settingsWith({ ...twoSteps, biases }))), 1008, 640)
  expect(layout([]).partialSums).toHaveLength(0)
  expect(layout([0, 1]).partialSums).toHaveLength(8)
})

test.each([
  [1008, 640],
  [900, 400],
])('in %i × %i the second step stands inside, beside the first', (width, height) => {
  const shapes = { ...shapesOf(layerOf(settingsWith(twoSteps))), isTwoStep: true }
  const { second, map, picker } = unfoldedLayout(shapes, width, height)
  for (const box of [second?.map, second?.weights]) {
    expect(box?.x).toBeGreaterThan(map.x + map.columns * map.cell)
    expect((box?.x ?? 0) + (box?.columns ?? 0) * (box?.cell ?? 0)).toBeLessThanOrEqual(width)
    expect((box?.y ?? 0) + (box?.rows ?? 0) * (box?.cell ?? 0)).toBeLessThanOrEqual(height)
  }
  expect(second?.weights.x).toBeGreaterThan(
    (picker?.x ?? 0) + (picker?.perRow ?? 0) * (picker?.tile ?? 0),
  )
})
