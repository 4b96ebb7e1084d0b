import { expect, test } from 'vitest'
import {
  createPreferences,
  preferencesBackupKey,
  preferencesKey,
  readPreferences,
  type TextStorage,
} from '#state/preferences.ts'

const initial = readPreferences(undefined)

function memory(texts: Record<string, string> = {}) {
  const held = new Map(Object.entries(texts))
  const storage: TextStorage = {
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, text) => void held.set(key, text),
  }
  return { held, storage }
}

test('what is chosen is there again the next time', () => {
  const { storage } = memory()
  createPreferences(storage).setState({ theme: 'projector', singleKeys: false })
  expect(createPreferences(storage).getState()).toEqual({
    ...initial,
    theme: 'projector',
    singleKeys: false,
  })
})

test.each([
  ['nothing', null],
  ['an empty text', ''],
  ['half a JSON', '{"theme":"da'],
  ['a number', '7'],
  ['null', 'null'],
  ['an array', '["dark"]'],
  ['wrong types', '{"theme":1,"singleKeys":"yes"}'],
  ['a theme there is not', '{"theme":"neon"}'],
  ['a prototype', '{"__proto__":{"theme":"dark"}}'],
  ['an endless nest', '['.repeat(100_000)],
])('%s is read as the initial preferences', (_, stored) => {
  expect(readPreferences(stored)).toEqual(initial)
})

test('of a stored text the good fields are used', () => {
  expect(readPreferences('{"theme":"dark","singleKeys":"yes","later":1}')).toEqual({
    ...initial,
    theme: 'dark',
  })
})

test.each(['{"theme":"neon","singleKeys":false}', '{"the', '7'])(
  'a text that cannot be read whole is kept as a backup: %s',
  (stored) => {
    const { held, storage } = memory({ [preferencesKey]: stored })
    createPreferences(storage).setState({ theme: 'light' })
    expect(held.get(preferencesBackupKey)).toBe(stored)
    expect(readPreferences(held.get(preferencesKey)).theme).toBe('light')
  },
)

test('a text that can be read makes no backup', () => {
  const { held, storage } = memory()
  createPreferences(storage).setState({ theme: 'light' })
  createPreferences(storage)
  expect(held.has(preferencesBackupKey)).toBe(false)
})

const refuse = () => {
  throw new Error('QuotaExceededError')
}

test.each<[name: string, storage: TextStorage | undefined]>([
  ['absent', undefined],
  ['blocked', { getItem: refuse, setItem: refuse }],
  ['full', { getItem: () => '{"theme":"neon"}', setItem: refuse }],
])('with storage that is %s, preferences last as long as the page', (_, storage) => {
  const preferences = createPreferences(storage)
  expect(preferences.getState()).toEqual(initial)
  preferences.setState({ theme: 'dark' })
  expect(preferences.getState().theme).toBe('dark')
})
