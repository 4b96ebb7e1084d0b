import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { fixtureLab } from './fixtureLab.tsx'
import { openApp } from './openApp.tsx'

afterEach(cleanup)

test.each([
  ['the first visit plays by itself', '', { seenAutoplay: false }, true],
  ['the second does not', '', { seenAutoplay: true }, false],
  ['not under reduced motion', '', { seenAutoplay: false, reduceMotion: 'on' }, false],
  ['not away from the step of a link', '#/fixture?step=4', { seenAutoplay: false }, false],
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

test.each([
  ['under reduced motion', '', { reduceMotion: 'on' }],
  ['on the step of a link', '#/fixture?step=4', {}],
] as const)('a first visit %s is over, too', async (_, link, chosen) => {
  const { entry } = fixtureLab()
  const { preferences } = await openApp([entry], {
    link,
    chosen: { seenAutoplay: false, ...chosen },
  })
  expect(preferences.getState().seenAutoplay).toBe(true)
})

test('motion that is allowed later starts nothing', async () => {
  const { entry, session } = fixtureLab()
  const chosen = { seenAutoplay: false, reduceMotion: 'on' } as const
  const { preferences } = await openApp([entry], { chosen })
  act(() => preferences.setState({ reduceMotion: 'off' }))
  expect(session.playback.getState().playing).toBe(false)
})

test('the lab opened second does not play by itself', async () => {
  const [one, two] = [fixtureLab('one'), fixtureLab('two')]
  const chosen = { seenAutoplay: false, reduceMotion: 'on' } as const
  const { preferences, user } = await openApp([one.entry, two.entry], { chosen })
  act(() => preferences.setState({ reduceMotion: 'off' }))
  await user.click(screen.getByRole('link', { name: /Title of two/ }))
  await screen.findByRole('heading', { name: 'Title of two' })
  await act(async () => undefined)
  expect(two.session.playback.getState().playing).toBe(false)
})
