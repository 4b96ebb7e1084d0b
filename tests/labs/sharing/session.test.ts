import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { announceStep } from '#labs/sharing/announce.ts'
import { sharingCommands } from '#labs/sharing/commands.ts'
import { sharingPresets } from '#labs/sharing/presets.ts'
import { repairSharing, sharingSession } from '#labs/sharing/session.ts'
import { sharingTable } from '#labs/sharing/settings.ts'
import { letGo, sharingView, togglePin } from '#labs/sharing/view.ts'
import { decodeSettings } from '#state/decodeSettings.ts'
import { encodeSettings } from '#state/encodeSettings.ts'
import { arbitrarySharing, runs } from './arbitrarySharing.ts'

beforeEach(() => sharingSession.reset())

const settings = () => sharingSession.settings()

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

test.each(sharingPresets)(
  '“$label” is legal, plays, and says what to look at',
  ({ apply, say }) => {
    apply()
    expect(repairSharing(settings())).toEqual({ settings: settings(), notes: [] })
    expect(sharingSession.playback.getState()).toMatchObject({ step: 0 })
    expect(say).toMatch(/^[A-Z0-9].{20,120}\.$/)
  },
)

test.each(sharingPresets)('“$label” is the same after others, and a link holds it', (one) => {
  one.apply()
  const link = sharingSession.writeLink()
  const before = settings()
  sharingPresets.forEach((other) => other.apply())
  togglePin({ part: 'input', at: 0 })
  one.apply()
  expect(sharingSession.writeLink()).toBe(link)
  expect(sharingView.get().pinned).toBeUndefined()
  sharingSession.reset()
  expect(sharingSession.readLink(link.split('?')[1] ?? '')).toEqual([])
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
  expect(sharingSession.readLink(query).join(' ')).toMatch(sentence)
})

test('a step is announced with its layer, its products and its sum', () => {
  sharingSession.change({ tie: 2 })
  sharingSession.playback.seek(2)
  expect(announceStep()).toMatch(/^Shared, output 3: 3 products, sum −?\d+$/)
  sharingSession.playback.nextProduct()
  expect(announceStep()).toMatch(/^Shared, output 3: 1 of 3 products, so far −?\d+$/)
  sharingSession.change({ tie: 0, bias: true })
  sharingSession.playback.setPace('outputs')
  expect(announceStep()).toMatch(/^Dense, output 3: 12 products, with bias −?\d+$/)
})

test('a pin is let go of once', () => {
  togglePin({ part: 'input', at: 1 })
  expect([letGo(), letGo()]).toEqual([true, false])
})

test('no two commands are alike', () => {
  const names = sharingCommands().map(({ group, label }) => `${group} ${label}`)
  expect(new Set(names).size).toBe(names.length)
})
