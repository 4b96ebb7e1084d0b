import { expect, test } from 'vitest'
import { clockKeys } from '#state/clockKeys.ts'
import { keysText } from '#state/keys.ts'
import type { Clock } from '#state/playbackMath.ts'
import { lastStepText, spokenStep, stepText } from '#state/stepText.ts'

const outputs: Clock = { count: 392_731, rowLength: 700, products: 9 }
const updates: Clock = {
  count: 301,
  rowLength: 90,
  products: 0,
  isLine: true,
  noun: 'update',
  firstNumber: 0,
}

test('outputs are counted from one, updates by what is done', () => {
  expect([stepText(4095, outputs), lastStepText(outputs)]).toEqual(['4,096', '392,731'])
  expect([stepText(13, updates), lastStepText(updates)]).toEqual(['13', '300'])
  expect(spokenStep(0, outputs)).toBe('output 1 of 392,731')
})

const keysOf = (clock: Clock) =>
  clockKeys(clock)
    .filter(({ group }) => group === 'Playing')
    .map((row) => `${row.label}: ${keysText(row)}`)

test('in a line Home and End are the first and the last step, the arrows ten of them', () => {
  expect(keysOf(updates)).toEqual([
    'Play or pause: Space, Alt+K',
    'Next update: →, Alt+L',
    'Previous update: ←, Alt+J',
    'Ten updates on: ↓',
    'Ten updates back: ↑',
    'First update: Home, Ctrl+Home',
    'Last update: End, Ctrl+End',
    'Faster: +',
    'Slower: −',
    'Preset: 1 … 9',
  ])
  expect(keysOf({ ...updates, count: 7 }).filter((key) => key.startsWith('Ten'))).toEqual([])
  expect(keysOf(outputs)).toContain('Next product in the window: Shift+→')
})
