import { cleanup } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { fixtureLab } from './fixtureLab.tsx'
import { openApp } from './openApp.tsx'

afterEach(cleanup)

test.each([
  ['the first visit plays by itself', '', { seenAutoplay: false }, true],
  ['the second does not', '', { seenAutoplay: true }, false],
  ['not under reduced motion', '', { seenAutoplay: false, reduceMotion: 'on' }, false],
  ['not away from the step of a link', '#/fixture?step=3', { seenAutoplay: false }, false],
  ['a link without a step plays', '#/fixture?k=5', { seenAutoplay: false }, true],
] as const)('%s', async (_, link, chosen, plays) => {
  const { entry, session } = fixtureLab()
  await openApp([entry], { link, chosen })
  expect(session.playback.getState().playing).toBe(plays)
})

test('what has played once is remembered', async () => {
  const { preferences } = await openApp([fixtureLab().entry], { chosen: { seenAutoplay: false } })
  expect(preferences.getState().seenAutoplay).toBe(true)
})
