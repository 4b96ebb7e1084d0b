import { beforeEach, expect, test } from 'vitest'
import type { ChannelsLab } from '#labs/channels/channels.ts'
import { lab as channelsLab } from '#labs/channels/lab.ts'
import { comparison, layerCount } from '#labs/channels/model/counts.ts'
import { repairChannels } from '#labs/channels/model/repair.ts'
import { shapesText } from '#labs/channels/model/words.ts'
import { channelsPresets } from '#labs/channels/presets.ts'
import type { ShellLab } from '#parts/lab/shellLab.ts'

let shell: ShellLab
let lab: ChannelsLab

beforeEach(() => {
  shell = channelsLab.create()
  lab = shell.instance as ChannelsLab
})

const settings = () => lab.session.settings()
const apply = (label: string) => shell.presets.find((one) => one.label === label)?.apply()
const rows = channelsPresets.map(({ label, sentence }, at) => ({ label, sentence, at }))

test('there is a preset for each of the keys 1 to 9', () => {
  expect(channelsPresets).toHaveLength(9)
})

test.each(rows)(
  '“$label” is legal, plays from the beginning, and says what to look at',
  ({ at, sentence }) => {
    shell.presets[at]?.apply()
    expect(repairChannels(settings())).toEqual({ settings: settings(), notes: [] })
    expect(lab.session.playback.getState()).toMatchObject({ step: 0, playing: true })
    expect(sentence).toMatch(/^[A-Z0-9].{20,120}\.$/)
  },
)

test.each(rows)('“$label” is the same after others, and a link holds it', ({ at }) => {
  const one = shell.presets[at]!
  one.apply()
  const link = lab.session.writeLink()
  const before = settings()
  shell.presets.forEach((other) => other.apply())
  lab.session.playback.nextProduct()
  lab.pointing.togglePin({ part: 'kernel', channel: 0, row: 0, column: 0 })
  one.apply()
  expect(lab.session.writeLink()).toBe(link)
  expect(lab.pointing.get().pinned).toBeUndefined()
  lab.session.reset()
  expect(lab.session.readLink(link.split('?')[1] ?? '')).toEqual([])
  expect(settings()).toEqual(before)
})

test('“Red detector” is largest where the picture is red alone', () => {
  apply('Red detector')
  const { results, geometry } = lab.layer()
  expect(results[0]).toBe(80)
  expect(Math.max(...results)).toBe(80)
  expect(results[geometry.outputWidth * 3]).toBeLessThan(80)
})

test('the lab opens on an output to which every channel gives something', () => {
  const { partialSums, geometry, weights } = lab.layer()
  const plane = geometry.outputHeight * geometry.outputWidth
  expect([0, 1, 2].map((channel) => partialSums[channel * plane])).not.toContain(0)
  expect(weights).not.toContain(0)
})

test('“Depthwise”: each kernel has one slice', () => {
  apply('Depthwise')
  expect(lab.layer().geometry).toMatchObject({ groups: 3, groupInputChannels: 1 })
})

test('“Depthwise + pointwise”: the step on the stage is the first of the two that are compared', () => {
  apply('Depthwise + pointwise')
  const { geometry } = lab.layer()
  const { standard, depthwise, separable } = comparison(geometry)
  expect(layerCount(geometry)).toMatchObject({ parameters: 80, formula: '(3·3·1 + 1)·8' })
  expect(depthwise).toMatchObject({ parameters: 80, multiplyAdds: 2592 })
  expect([standard.parameters, separable.parameters]).toEqual([584, 152])
  expect([standard.multiplyAdds, separable.multiplyAdds]).toEqual([20736, 4896])
})

test('parameters have the formula with the numbers in it, and the shapes are written out', () => {
  apply('Eight kernels, eight maps')
  const { geometry } = lab.layer()
  expect(layerCount(geometry)).toMatchObject({ formula: '(3·3·3 + 1)·8', parameters: 224 })
  expect(shapesText(geometry)).toBe('[3, 8, 8] ⋆ 8 × [3, 3, 3] → [8, 6, 6]')
})

test('a step is said channel by channel, a product with its numbers, a map of the gallery by its number', () => {
  const { session } = lab
  session.playback.seek(1)
  expect(shell.describe()).toBe('row 1, column 2: red 156, green −49, blue −29, sum 78')
  session.playback.nextProduct()
  expect(shell.describe()).toMatch(
    /^row 1, column 2: product 1 of 27, \d+ times 2, sum so far \d+$/,
  )
  session.change({ view: 'gallery', maps: 4 })
  session.playback.seek(2)
  expect(shell.describe()).toBe('map 3 of 4')
})

test('Escape lets go of a pin once', () => {
  lab.pointing.togglePin({ part: 'input', channel: 0, row: 1, column: 1 })
  expect([shell.escape(), shell.escape()]).toEqual([true, false])
})

test('no two commands are alike, and each can be run', () => {
  const commands = shell.commands?.() ?? []
  expect(commands.length).toBeGreaterThan(20)
  expect(new Set(commands.map(({ group, label }) => `${group} ${label}`)).size).toBe(
    commands.length,
  )
  commands.forEach(({ run }) => run())
  expect(repairChannels(settings()).notes).toEqual([])
})
