import { expect, test } from 'vitest'
import { filterLayer } from '#labs/learn/model/filter/filterLayer.ts'
import { type LearnSettings, learnTable } from '#labs/learn/settings.ts'
import { isSameTask } from '#labs/learn/work/runs.ts'
import { builtInPicture } from './builtInPicture.ts'

const initial = Object.fromEntries(
  Object.entries(learnTable).map(([name, row]) => [name, row.initial]),
) as unknown as LearnSettings

test('runs are held against each other only where they look for one filter in one picture', () => {
  const layer = (patch: Partial<LearnSettings>) =>
    filterLayer({ ...initial, updates: 5, ...patch }, builtInPicture('disk', 16))
  const first = layer({})
  expect(isSameTask(first, layer({ rate: 0.5, side: 5, seed: 3 }))).toBe(true)
  expect(isSameTask(first, layer({ target: 'laplacian' }))).toBe(false)
  expect(isSameTask(first, layer({ size: 32 }))).toBe(false)
  expect(isSameTask(first, layer({ picture: { kind: 'built-in', id: 'noise' } }))).toBe(false)
})
