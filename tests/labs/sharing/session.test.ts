import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { lab as sharingLab } from '#labs/sharing/lab.ts'
import { repairSharing } from '#labs/sharing/sharing.ts'
import { sharingPresets } from '#labs/sharing/presets.ts'
import { sharingTable } from '#labs/sharing/settings.ts'
import type { SharingLab } from '#labs/sharing/sharing.ts'
import { chooseMark } from '#labs/sharing/view/net/chooseMark.ts'
import { experimentOf } from '#labs/sharing/work/experiment.ts'
import { morphOf } from '#labs/sharing/work/morph.ts'
import type { ShellLab } from '#parts/lab/shellLab.ts'
import { decodeSettings } from '#state/decodeSettings.ts'
import { encodeSettings } from '#state/encodeSettings.ts'
import { arbitrarySharing, runs } from './arbitrarySharing.ts'

let shell: ShellLab
let lab: SharingLab

beforeEach(() => {
  shell = sharingLab.create()
  lab = shell.instance as SharingLab
})

const settings = () => lab.session.settings()
const presets = sharingPresets.map(({ label, sentence }, at) => ({ label, sentence, at }))

test('any settings: written and read they are the same, and nothing is repaired', () => {
  fc.assert(
    fc.property(arbitrarySharing, (some) => {
      const { link } = encodeSettings(sharingTable, some)
      const read = decodeSettings(sharingTable, link.replace(/^\?/, ''))
      expect(read).toMatchObject({ notes: [], settings: some })
      expect(repairSharing(some)).toEqual({ settings: some, notes: [] })
    }),
    runs,
  )
})

test.each(presets)('“$label” is legal, plays, and says what to look at', ({ at, sentence }) => {
  shell.presets[at]?.apply()
  expect(repairSharing(settings())).toEqual({ settings: settings(), notes: [] })
  expect(lab.session.playback.getState()).toMatchObject({ step: 0 })
  expect(sentence).toMatch(/^[A-Z0-9].{20,120}\.$/)
})

test.each(presets)('“$label” is the same after others, and a link holds it', ({ at }) => {
  const one = shell.presets[at]!
  one.apply()
  const link = lab.session.writeLink()
  const before = settings()
  shell.presets.forEach((other) => other.apply())
  lab.pointing.togglePin({ part: 'input', at: 0 })
  one.apply()
  expect(lab.session.writeLink()).toBe(link)
  expect(lab.pointing.get().pinned).toBeUndefined()
  lab.session.reset()
  expect(lab.session.readLink(link.split('?')[1] ?? '')).toEqual([])
  expect(settings()).toEqual(before)
  expect(one.holds()).toBe(true)
})

test.each([
  ['tie=3', /tie=3 in the link is more than 2/],
  ['k=9', /k=9 in the link is more than 7/],
  ['view=plane&k=7', /Kernel is 3: that is the widest drawn here/],
  ['pad=3', /Padding is 1: half of the kernel at the most/],
  ['in=99', /in=99 in the link is more than 16/],
])('%s: what cannot be is said', (query, sentence) => {
  expect(lab.session.readLink(query).join(' ')).toMatch(sentence)
})

test('a step is announced with its layer, its products and its sum', () => {
  lab.session.change({ sharedness: 2 })
  lab.session.playback.seek(2)
  expect(shell.describe()).toMatch(/^Shared, output 3: 3 products, sum −?\d+$/)
  lab.session.playback.nextProduct()
  expect(shell.describe()).toMatch(/^Shared, output 3: 1 of 3 products, so far −?\d+$/)
  lab.session.change({ sharedness: 0, bias: true })
  lab.session.playback.setPace('outputs')
  expect(shell.describe()).toMatch(/^Dense, output 3: 12 products, with bias −?\d+$/)
})

test('a pin is let go of once', () => {
  lab.pointing.togglePin({ part: 'input', at: 1 })
  expect([shell.escape(), shell.escape()]).toEqual([true, false])
})

test('a press on a line goes to its output and pins it there; the step then goes on', () => {
  chooseMark(lab, { part: 'line', output: 4, input: 5 })
  expect(lab.moment().output).toBe(4)
  const { pinned } = lab.pointing.get()
  lab.session.playback.seek(6)
  const { model, layer, moment } = lab
  expect(model.scene(layer(), moment(), pinned)).toMatchObject({
    net: { output: 6, isPointed: true, strong: [{ from: { output: 4, input: 5 } }] },
  })
  chooseMark(lab, { part: 'line', output: 4, input: 5 })
  expect(lab.pointing.get().pinned).toBeUndefined()
})

test('the morph works out nothing anew: the net stays as it was', () => {
  const { net } = lab.layer()
  lab.session.change({ sharedness: 0.5 })
  expect(lab.layer()).toMatchObject({ kind: 'local' })
  expect(lab.layer().net).toBe(net)
  lab.session.change({ seed: 2 })
  expect(lab.layer().net).not.toBe(net)
})

test('two of the lab beside each other: what is done to one leaves the other as it is', () => {
  const other = sharingLab.create()
  const beside = other.instance as SharingLab
  const before = [other.session.writeLink(), other.describe(), beside.layer()]
  lab.session.change({ view: 'plane', seed: 7 })
  lab.session.playback.seek(3)
  lab.pointing.togglePin({ part: 'input', at: 1 })
  morphOf(lab).play()
  expect(lab.pointing.get().whole).toBe(1)
  expect([other.session.writeLink(), other.describe(), beside.layer()]).toEqual(before)
  expect(beside.layer()).toBe(before[2])
  expect(beside.pointing.get()).toMatchObject({ pinned: undefined, whole: 0 })
  expect(experimentOf(lab)).toBe(experimentOf(lab))
  expect(experimentOf(beside)).not.toBe(experimentOf(lab))
  morphOf(lab).stop()
  expect(lab.pointing.get().whole).toBe(0)
})

test('no two commands are alike; each stops a morph that is under way', () => {
  const commands = shell.commands!()
  const names = commands.map(({ group, label }) => `${group} ${label}`)
  expect(new Set(names).size).toBe(names.length)
  morphOf(lab).play()
  commands.find(({ label }) => label === 'Edges')!.run()
  expect(lab.pointing.get().whole).toBe(0)
  expect(settings().view).toBe('edges')
})
