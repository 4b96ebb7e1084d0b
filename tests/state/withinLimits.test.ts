import { expect, test } from 'vitest'
import { decimal, flag, type SettingTable, wholeNumber } from '#state/setting.ts'
import { withinLimits } from '#state/withinLimits.ts'

interface Settings {
  readonly size: number
  readonly padding: number
  readonly bias: number
  readonly shown: boolean
}

const table: SettingTable<Settings> = {
  size: wholeNumber({ key: 'k', label: 'Kernel size', initial: 3, min: 1, max: 7 }),
  padding: wholeNumber({
    key: 'pad',
    label: 'Padding',
    initial: 1,
    min: 0,
    max: 6,
    limits: ({ size }) => ({ min: 0, max: size - 1, step: 1 }),
  }),
  bias: decimal({ key: 'b', label: 'Bias', initial: 0, min: -1, max: 1 }),
  shown: flag({ key: 'show', label: 'Shown', initial: true }),
}
const legal = { size: 3, padding: 1, bias: 0.25, shown: true }

test('legal settings are the same record', () => {
  expect(withinLimits(table, legal)).toEqual({ settings: legal, notes: [] })
  expect(withinLimits(table, legal).settings).toBe(legal)
})

test('each number is brought to the nearest that its row allows, after those before it', () => {
  const { settings, notes } = withinLimits(table, { ...legal, size: 9, padding: 8, bias: -3 })
  expect(settings).toEqual({ size: 7, padding: 6, bias: -1, shown: true })
  expect(notes).toEqual([
    'Kernel size 9 does not fit here; it is 7 now.',
    'Padding 8 does not fit here; it is 6 now.',
    'Bias -3 does not fit here; it is -1 now.',
  ])
})
