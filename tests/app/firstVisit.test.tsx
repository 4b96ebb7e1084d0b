import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { fixtureLab } from './fixtureLab.tsx'
import { openApp } from './openApp.tsx'

afterEach(cleanup)

test.each([
  ['the first visit plays by itself', '', { labsSeen: [] }, true],
  ['the second does not', '', { labsSeen: ['fixture'] }, false],
  ['not under reduced motion', '', { labsSeen: [], reduceMotion: 'on' }, false],
  ['not away from the step of a link', '#/fixture?step=4', { labsSeen: [] }, false],
  ['a link without a step plays', '#/fixture?k=5', { labsSeen: [] }, true],
] as const)('%s', async (_, link, chosen, plays) => {
  const { entry, session } = fixtureLab()
  await openApp([entry], { link, chosen })
  expect(session.playback.getState().playing).toBe(plays)
})

test('what has played once is remembered', async () => {
  const { preferences } = await openApp([fixtureLab().entry], { chosen: { labsSeen: [] } })
  expect(preferences.getState().labsSeen).toEqual(['fixture'])
})

test.each([
  ['under reduced motion', '', { reduceMotion: 'on' }],
  ['on the step of a link', '#/fixture?step=4', {}],
] as const)('a first visit %s is over, too', async (_, link, chosen) => {
  const { entry } = fixtureLab()
  const { preferences } = await openApp([entry], {
    link,
    chosen: { labsSeen: [], ...chosen },
  })
  expect(preferences.getState().labsSeen).toEqual(['fixture'])
})

test('motion that is allowed later starts nothing', async () => {
  const { entry, session } = fixtureLab()
  const chosen = { labsSeen: [], reduceMotion: 'on' } as const
  const { preferences } = await openApp([entry], { chosen })
  act(() => preferences.setState({ reduceMotion: 'off' }))
  expect(session.playback.getState().playing).toBe(false)
})

test('a lab opened second plays on its own first visit, and not when it is come back to', async () => {
  const [one, two] = [fixtureLab('one'), fixtureLab('two')]
  const { user } = await openApp([one.entry, two.entry], { chosen: { labsSeen: ['one'] } })
  const goTo = async (name: string) => {
    await user.click(screen.getByRole('link', { name: new RegExp(`Title of ${name}`) }))
    await screen.findByRole('heading', { name: `Title of ${name}` })
    await act(async () => undefined)
  }
  await goTo('two')
  expect(two.session.playback.getState().playing).toBe(true)
  await goTo('one')
  expect(one.session.playback.getState().playing).toBe(false)
  await goTo('two')
  expect(two.session.playback.getState().playing).toBe(false)
})
