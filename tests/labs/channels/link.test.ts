import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { channels, type ChannelsLab } from '#labs/channels/channels.ts'
import { bankWeights, withKernel, withoutEdits, withWeight } from '#labs/channels/model/bank.ts'
import type { ChannelsSettings } from '#labs/channels/model/channelsSettings.ts'
import { channelsClock } from '#labs/channels/model/clock.ts'
import { repairChannels } from '#labs/channels/model/repair.ts'
import { channelsTable } from '#labs/channels/settings.ts'
import { createInstance } from '#parts/lab/labInstance.ts'
import { decodeSettings } from '#state/decodeSettings.ts'
import { encodeSettings } from '#state/encodeSettings.ts'
import { arbitraryChannels, layerOf, runs, settingsWith } from './arbitraryChannels.ts'

let session: ChannelsLab['session']

beforeEach(() => {
  session = createInstance(channels).session
})

const queryOf = (settings: ChannelsSettings) =>
  encodeSettings(channelsTable, settings).link.replace(/^\?/, '')

test('any settings, repaired: written, read and written again, the link and the layer are the same', () => {
  fc.assert(
    fc.property(arbitraryChannels, (any) => {
      const { settings } = repairChannels(any)
      expect(repairChannels(settings)).toEqual({ settings, notes: [] })
      const read = decodeSettings(channelsTable, queryOf(settings))
      expect(read.notes).toEqual([])
      expect(read.settings).toEqual(settings)
      expect(layerOf(read.settings).results).toEqual(layerOf(settings).results)
    }),
    { ...runs, numRuns: 120 },
  )
})

test('any settings can be repaired to a layer, whose clock counts its outputs', () => {
  fc.assert(
    fc.property(arbitraryChannels, (any) => {
      const { settings } = repairChannels({ ...any, view: 'unfolded' })
      const layer = layerOf(settings)
      const clock = channelsClock(settings)
      expect(clock.count).toBe(layer.results.length)
      expect(clock.products * layer.geometry.outputChannels).toBe(layer.weights.length)
    }),
    runs,
  )
})

const learned = [
  [-0.2643, 0.5],
  [0, 1.1234],
]

test.each<[Partial<ChannelsSettings>, string]>([
  [{}, ''],
  [{ view: 'volume', maps: 8 }, 'view=volume&n=8'],
  [
    { volume: 'counting', channels: 6, groups: 3, maps: 3 },
    'from=counting&channels=6&n=3&groups=3',
  ],
  [{ bank: { recipe: 'edges', edits: [] }, kernelSize: 5 }, 'bank=edges&k=5'],
  [
    {
      bank: { recipe: 'each', edits: [{ map: 0, slice: 2, row: 1, column: 0, value: -1.5 }] },
    },
    'bank=each;1.3.2.1:-1.5',
  ],
  [
    { bank: withKernel({ recipe: 'ones', edits: [] }, 0, 3, learned), kernelSize: 2 },
    'bank=ones;1.1-3:-0.2643,0.5,0,1.1234&k=2',
  ],
  [
    {
      bank: withWeight(withKernel({ recipe: 'ones', edits: [] }, 1, 2, learned), {
        map: 1,
        slice: 1,
        row: 0,
        column: 1,
        value: 2,
      }),
      maps: 2,
      kernelSize: 2,
    },
    'bank=ones;2.1:-0.2643,0.5,0,1.1234;2.2:-0.2643,2,0,1.1234&n=2&k=2',
  ],
  [{ view: 'volume', orbit: { yaw: -40, pitch: 17 } }, 'view=volume&turn=-40.17'],
  [{ biases: [0, 0, 5], maps: 3 }, 'n=3&bias=0,0,5'],
])('%j is written %s', (patch, query) => {
  expect(queryOf(settingsWith(patch))).toBe(query)
})

test.each([
  ['groups=3&channels=4&from=small', '4 channels cannot be parted into 3 groups; there is 1 now.'],
  ['groups=3', '3 groups need as many kernels each; there are 3 now.'],
  ['k=7&size=4', 'A kernel of 7×7 does not fit here; it is 4×4 now.'],
  ['bank=nothing', 'is not one of edges'],
  ['bank=edges;5', 'which is no weight such as 1.2.3.3:-1'],
  ['bank=edges;1.1.1.1:1e9', 'beyond ±1000'],
  ['bank=edges;1.1:1,2,3', 'has no square of weights in 1.1:1,2,3'],
  ['bank=edges;1.1:1,2,x,4', 'has no number in 1.1:1,2,x,4'],
  ['bank=edges;1.3-2:1,2,3,4', 'has no such slices as in 1.3-2:1,2,3,4'],
  ['bank=edges;9.1.1.1:2', '1 weight set by hand has no place in these kernels.'],
  ['turn=steep', 'is not two angles such as 32.17'],
  ['view=four', 'is not one of unfolded'],
])('%s: %s', (query, note) => {
  expect(session.readLink(query).join(' ')).toContain(note)
  expect(repairChannels(session.settings()).notes).toEqual([])
})

test('of a link with several faults every sentence is true of what is shown', () => {
  expect(session.readLink('n=-3&groups=7&k=foo&stride=0')).toEqual([
    'n=-3 in the link is less than 1; number of kernels is 1.',
    'k=foo in the link is not a whole number; kernel size stays 3.',
    'stride=0 in the link is less than 1; stride is 1.',
    '3 channels cannot be parted into 7 groups; there is 1 now.',
  ])
  expect(session.readLink('groups=12')).toEqual([
    'groups=12 in the link is not from 1 to 8; groups stay 1.',
  ])
})

test('more own weights than a link holds are named, and nothing is lost here', () => {
  let bank = settingsWith({}).bank
  for (let at = 0; at < 400; at++) {
    const [map, slice, row, column] = [at >> 5, (at >> 3) & 3, (at >> 1) & 3, at & 1]
    bank = withWeight(bank, { map, slice, row, column, value: at / 100 })
  }
  const patch = { bank, maps: 16, kernelSize: 4, volume: 'small', channels: 4 } as const
  expect(session.change(patch)).toEqual([])
  expect(session.writeLink().length).toBeLessThanOrEqual(2048)
  expect(session.notInLink().join(' ')).toMatch(/^Your \d+ own weights are too many/)
})

test('an own weight takes the place of the recipe’s, and stays within ±1000 with four decimals', () => {
  const place = { map: 1, slice: 0, row: 0, column: 1 }
  const bank = withWeight({ recipe: 'ones', edits: [] }, { ...place, value: 2.34567 })
  const weights = bankWeights(bank, { maps: 2, slices: 1, side: 2 }, 1)
  expect([...weights]).toEqual([1, 1, 1, 1, 1, 2.3457, 1, 1])
  expect(withWeight(bank, { ...place, value: -5000 }).edits).toEqual([{ ...place, value: -1000 }])
})

test('the largest kernel with four decimals in every weight is in the link, and goes from the bank again', () => {
  const rows = Array.from({ length: 7 }, (_, row) =>
    Array.from({ length: 7 }, (_cell, column) => (row - column) / 7 - 0.1234),
  )
  const bank = withKernel({ recipe: 'ones', edits: [] }, 0, 3, rows)
  expect(session.change({ bank, kernelSize: 7 })).toEqual([])
  expect(session.notInLink()).toEqual([])
  const read = decodeSettings(channelsTable, queryOf(session.settings()))
  expect(read.settings.bank).toEqual(bank)
  expect(withoutEdits(bank, 1)).toEqual(bank)
  expect(withoutEdits(bank, 0).edits).toEqual([])
})
