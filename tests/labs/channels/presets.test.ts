import { beforeEach, expect, test } from 'vitest'
import { announceStep } from '#labs/channels/announce.ts'
import { channelsNow } from '#labs/channels/channelsNow.ts'
import { channelsCommands } from '#labs/channels/commands.ts'
import { comparison, layerCount } from '#labs/channels/counts.ts'
import { channelsPresets } from '#labs/channels/presets.ts'
import { repairChannels } from '#labs/channels/repair.ts'
import { channelsSession } from '#labs/channels/session.ts'
import { channelsView, letGo, togglePin } from '#labs/channels/view.ts'
import { shapesText } from '#labs/channels/words.ts'

beforeEach(() => channelsSession.reset())

const settings = () => channelsSession.settings()
const preset = (label: string) => channelsPresets.find((one) => one.label === label)?.apply()

test('there is a preset for each of the keys 1 to 9', () => {
  expect(channelsPresets).toHaveLength(9)
})

test.each(channelsPresets)(
  '“$label” is legal, plays from the beginning, and says what to look at',
  ({ apply, say }) => {
    apply()
    expect(repairChannels(settings())).toEqual({ settings: settings(), notes: [] })
    expect(channelsSession.playback.getState()).toMatchObject({ step: 0, playing: true })
    expect(say).toMatch(/^[A-Z0-9].{20,120}\.$/)
  },
)

test.each(channelsPresets)('“$label” is the same after others, and a link holds it', (one) => {
  one.apply()
  const link = channelsSession.writeLink()
  const before = settings()
  channelsPresets.forEach((other) => other.apply())
  channelsSession.playback.nextProduct()
  togglePin({ part: 'kernel', channel: 0, row: 0, column: 0 })
  one.apply()
  expect(channelsSession.writeLink()).toBe(link)
  expect(channelsView.get().pinned).toBeUndefined()
  channelsSession.reset()
  expect(channelsSession.readLink(link.split('?')[1] ?? '')).toEqual([])
  expect(settings()).toEqual(before)
})

test('“Red detector” is largest where the picture is red alone', () => {
  preset('Red detector')
  const { results, geometry } = channelsNow()
  expect(results[0]).toBe(80)
  expect(Math.max(...results)).toBe(80)
  expect(results[geometry.outputWidth * 3]).toBeLessThan(80)
})

test('the lab opens on an output to which every channel gives something', () => {
  const { parts, geometry, weights } = channelsNow()
  const plane = geometry.outputHeight * geometry.outputWidth
  expect([0, 1, 2].map((channel) => parts[channel * plane])).not.toContain(0)
  expect(weights).not.toContain(0)
})

test('“Depthwise”: each kernel has one slice', () => {
  preset('Depthwise')
  expect(channelsNow().geometry).toMatchObject({ groups: 3, groupInputChannels: 1 })
})

test('“Depthwise + pointwise”: the step on the stage is the first of the two that are compared', () => {
  preset('Depthwise + pointwise')
  const { geometry } = channelsNow()
  const { standard, depthwise, separable } = comparison(geometry)
  expect(layerCount(geometry)).toMatchObject({ parameters: 80, formula: '(3·3·1 + 1)·8' })
  expect(depthwise).toMatchObject({ parameters: 80, multiplyAdds: 2592 })
  expect([standard.parameters, separable.parameters]).toEqual([584, 152])
  expect([standard.multiplyAdds, separable.multiplyAdds]).toEqual([20736, 4896])
})

test('parameters have the formula with the numbers in it, and the shapes are written out', () => {
  preset('Eight kernels, eight maps')
  const { geometry } = channelsNow()
  expect(layerCount(geometry)).toMatchObject({ formula: '(3·3·3 + 1)·8', parameters: 224 })
  expect(shapesText(geometry)).toBe('[3, 8, 8] ⋆ 8 × [3, 3, 3] → [8, 6, 6]')
})

test('a step is announced channel by channel, a product with its numbers, a map of the gallery by its number', () => {
  channelsSession.playback.seek(1)
  expect(announceStep()).toBe('row 1, column 2: red 156, green −49, blue −29, sum 78')
  channelsSession.playback.nextProduct()
  expect(announceStep()).toMatch(/^row 1, column 2: product 1 of 27, \d+ times 2, sum so far \d+$/)
  channelsSession.change({ view: 'gallery', maps: 4 })
  channelsSession.playback.seek(2)
  expect(announceStep()).toBe('map 3 of 4')
})

test('a pin is let go of once', () => {
  togglePin({ part: 'input', channel: 0, row: 1, column: 1 })
  expect([letGo(), letGo()]).toEqual([true, false])
})

test('no two commands are alike, and each can be run', () => {
  const commands = channelsCommands()
  expect(new Set(commands.map(({ group, label }) => `${group} ${label}`)).size).toBe(
    commands.length,
  )
  commands.forEach(({ run }) => run())
  expect(repairChannels(settings()).notes).toEqual([])
})
