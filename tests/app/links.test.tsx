import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { routeOf } from '#app/useRoute.ts'
import { fixtureLab } from './fixtureLab.tsx'
import { openApp } from './openApp.tsx'

afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const notices = () => screen.getByRole('region', { name: 'Notices' }).textContent

/** What the browser does when an address is typed or Back is pressed. */
function follow(link: string) {
  history.pushState(null, '', link)
  act(() => void window.dispatchEvent(new Event('hashchange')))
}

test('a link opens its lab with its settings at its step', async () => {
  const one = fixtureLab('one')
  const two = fixtureLab('two')
  await openApp([one.entry, two.entry], { link: '#/two?n=20&step=8' })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Title of two')
  expect(two.session.clock().count).toBe(20)
  expect(two.session.playback.getState().step).toBe(7)
  expect(notices()).toBe('')
})

test('what cannot be read is told, the rest is used', async () => {
  const { entry, session } = fixtureLab()
  await openApp([entry], { link: '#/fixture?n=abc&k=5' })
  expect(session.writeLink()).toBe('#/fixture?k=5')
  expect(notices()).toMatch(/n=abc/)
})

test('a problem goes with the next change, not with a step', async () => {
  const { entry, session } = fixtureLab()
  await openApp([entry], { link: '#/fixture?n=abc' })
  act(() => session.playback.next())
  expect(notices()).toMatch(/n=abc/)
  act(() => void session.change({ size: 5 }))
  expect(notices()).toBe('')
  follow('#/fixture?n=xyz&k=4')
  expect(notices()).toMatch(/n=xyz/)
})

test('settings that cannot be together are repaired, and that is told', async () => {
  const { entry, session } = fixtureLab()
  await openApp([entry], { link: '#/fixture?n=2&k=5' })
  expect(session.writeLink()).toBe('#/fixture?n=2&k=2')
  expect(notices()).toMatch(/The kernel size is 2/)
})

test('a lab that is not known opens the first one and says so', async () => {
  await openApp([fixtureLab().entry], { link: '#/nowhere?n=5' })
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Title of fixture')
  expect(notices()).toMatch(/no lab “nowhere”/)
})

test.each([
  '#',
  '#/',
  '#%',
  '#/%E0%A4%A',
  '#/<img src=x onerror=alert(1)>',
  '#/fixture?%',
  '#?__proto__=1',
])('the link %s opens', (link) => {
  expect(routeOf(link, [fixtureLab().entry]).entry.id).toBe('fixture')
})

test('a lab named like a part of every object is not known', () => {
  expect(routeOf('#/constructor', [fixtureLab().entry]).unknown).toBe('constructor')
})

test('the address follows the state, at most every 300 ms', async () => {
  const { entry, session } = fixtureLab()
  await openApp([entry])
  const replace = vi.spyOn(history, 'replaceState')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  for (let step = 0; step < 5; step++) act(() => session.playback.next())
  expect(replace).not.toHaveBeenCalled()
  act(() => void vi.advanceTimersByTime(300))
  expect(replace).toHaveBeenCalledTimes(1)
  expect(location.hash).toBe('#/fixture?step=6')
})

test('while playing the step is not written, settings are; pausing writes both', async () => {
  const { entry, session } = fixtureLab()
  await openApp([entry], { link: '#/fixture' })
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  act(() => session.playback.play())
  for (let frame = 0; frame < 20; frame++) act(() => session.playback.tick(0.1))
  act(() => void vi.advanceTimersByTime(1000))
  expect(location.hash).toBe('#/fixture')
  act(() => void session.change({ size: 5 }))
  act(() => void vi.advanceTimersByTime(300))
  expect(location.hash).toMatch(/^#\/fixture\?k=5/)
  act(() => session.playback.pause())
  act(() => void vi.advanceTimersByTime(300))
  expect(location.hash).toBe('#/fixture?k=5&step=3')
})

test('an address typed or gone back to is followed', async () => {
  const one = fixtureLab('one')
  const two = fixtureLab('two')
  await openApp([one.entry, two.entry], { link: '#/one' })
  follow('#/one?n=30')
  expect(one.session.clock().count).toBe(30)
  follow('#/two?n=40')
  await waitFor(() => expect(two.session.clock().count).toBe(40))
})

test('a lab that was open before is found as it was left', async () => {
  const one = fixtureLab('one')
  const two = fixtureLab('two')
  const { user } = await openApp([one.entry, two.entry], { link: '#/one?n=30' })
  act(() => one.session.playback.play())
  const rail = within(screen.getByRole('navigation', { name: 'Labs' }))
  await user.click(rail.getByRole('link', { name: 'Title of two' }))
  await screen.findByRole('heading', { name: 'Title of two' })
  expect(location.hash).toBe('#/two')
  expect(one.session.playback.getState().playing).toBe(false)
  await user.click(rail.getByRole('link', { name: 'Title of one' }))
  await screen.findByRole('heading', { name: 'Title of one' })
  expect(one.session.clock().count).toBe(30)
})

test('the link is copied whole', async () => {
  const { entry, session } = fixtureLab()
  const { user } = await openApp([entry])
  act(() => void session.change({ count: 9 }))
  await user.click(screen.getByRole('button', { name: 'Copy the link to this' }))
  await waitFor(() => expect(notices()).toMatch(/link is copied/))
  expect(await navigator.clipboard.readText()).toMatch(/^http.*#\/fixture\?n=9$/)
})

test('where copying is not allowed, the link is in the address', async () => {
  const { entry, session } = fixtureLab()
  const { user } = await openApp([entry])
  act(() => void session.change({ count: 9 }))
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
  await user.click(screen.getByRole('button', { name: 'Copy the link to this' }))
  await waitFor(() => expect(notices()).toMatch(/address bar/))
  expect(location.hash).toBe('#/fixture?n=9')
})
