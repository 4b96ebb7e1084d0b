import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { fixtureLab } from './fixtureLab.tsx'
import { openApp } from './openApp.tsx'

afterEach(cleanup)

async function opened() {
  const fixture = fixtureLab()
  const app = await openApp([fixture.entry])
  const stepped = () => fixture.session.playback.getState()
  return { ...fixture, ...app, stepped }
}

test.each([
  ['Next output', 0, 1],
  ['Previous output', 5, 4],
  ['A row down', 1, 5],
  ['A row up', 5, 1],
])('%s goes from step %d to %d', async (name, from, to) => {
  const { session, user, stepped } = await opened()
  act(() => session.playback.seek(from))
  await user.click(screen.getByRole('button', { name }))
  expect(stepped().step).toBe(to)
})

test('the slider scrubs and is counted from one', async () => {
  const { stepped } = await opened()
  const slider = screen.getByRole('slider', { name: 'Output' })
  fireEvent.change(slider, { target: { value: '11' } })
  expect(stepped().step).toBe(11)
  expect(slider.getAttribute('aria-valuetext')).toBe('output 12 of 12')
  expect(screen.getByText('/ 12').parentElement?.textContent).toBe('12 / 12')
})

test('a step is called what the clock counts: in the transport, the keys and the commands', async () => {
  const { entry } = fixtureLab('fixture', {}, { noun: 'example' })
  const { user } = await openApp([entry])
  const slider = screen.getByRole('slider', { name: 'Example' })
  expect(slider.getAttribute('aria-valuetext')).toBe('example 1 of 12')
  expect(screen.getByRole('button', { name: 'Next example' })).toBeTruthy()
  await user.keyboard('?')
  const keys = within(await screen.findByRole('dialog', { name: 'All keys' }))
  expect(keys.getByText('First example')).toBeTruthy()
  expect(keys.getByText('A row of examples down')).toBeTruthy()
  expect(keys.queryByText(/output/)).toBeNull()
  await user.keyboard('{Escape}{Control>}k{/Control}')
  expect(await screen.findByRole('button', { name: /Last example/ })).toBeTruthy()
})

const line = { isLine: true, products: 0, noun: 'update', firstNumber: 0 } as const

test('a line of updates has no rows and no products, and says how many are done', async () => {
  const { entry, session } = fixtureLab('fixture', {}, line)
  const { user } = await openApp([entry])
  const slider = screen.getByRole('slider', { name: 'Update' })
  expect(slider.getAttribute('aria-valuetext')).toBe('update 0 of 11')
  await user.click(screen.getByRole('button', { name: 'Ten updates on' }))
  expect(slider.getAttribute('aria-valuetext')).toBe('update 10 of 11')
  await user.click(screen.getByRole('button', { name: 'Next update' }))
  expect(screen.getByText('/ 11').parentElement?.textContent).toBe('11 / 11')
  await user.click(screen.getByRole('button', { name: 'Ten updates back' }))
  expect(session.playback.getState().step).toBe(1)
  expect(screen.queryByRole('button', { name: /row/ })).toBeNull()
  act(() => document.body.focus())
  await user.keyboard('{Shift>}{ArrowRight}{/Shift}')
  expect(screen.queryByRole('radio', { name: 'Products' })).toBeNull()
  await user.keyboard('{End}')
  expect(session.playback.getState()).toMatchObject({ step: 11, pace: 'outputs' })
  await user.keyboard('{Home}')
  expect(session.playback.getState().step).toBe(0)
  await user.keyboard('?')
  const keys = within(await screen.findByRole('dialog', { name: 'All keys' }))
  expect(keys.getByText('Last update')).toBeTruthy()
  expect(keys.queryByText(/row of|of the row|product/)).toBeNull()
  await user.keyboard('{Escape}{Control>}k{/Control}')
  const list = within(await screen.findByRole('dialog', { name: 'All commands' }))
  expect(list.getByRole('button', { name: /Ten updates back/ })).toBeTruthy()
  expect(list.queryByRole('button', { name: /roduct|Pace/ })).toBeNull()
})

test('steps that have names are called by them', async () => {
  const names = ['3×3', '5×5', '7×7']
  const clock = { ...line, count: 3, noun: 'size', names }
  const { entry } = fixtureLab('fixture', {}, clock)
  const { user } = await openApp([entry])
  await user.click(screen.getByRole('button', { name: 'Next size' }))
  expect(screen.getByRole('slider', { name: 'Size' }).getAttribute('aria-valuetext')).toBe(
    'size 5×5',
  )
  expect(screen.getByText('/ 7×7').parentElement?.textContent).toBe('5×5 / 7×7')
  expect(screen.queryByRole('button', { name: /Ten/ })).toBeNull()
})

test('play turns into pause and back', async () => {
  const { user, stepped } = await opened()
  await user.click(screen.getByRole('button', { name: 'Play' }))
  expect(stepped().playing).toBe(true)
  await user.click(screen.getByRole('button', { name: 'Pause' }))
  expect(stepped().playing).toBe(false)
})

test('speed, loop and pace are chosen', async () => {
  const { user, stepped } = await opened()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Speed' }), '4×')
  await user.click(screen.getByRole('button', { name: 'Loop' }))
  await user.click(screen.getByRole('radio', { name: 'Products' }))
  expect(stepped()).toMatchObject({ speed: 4, loop: true, pace: 'products' })
  expect(screen.getByRole('button', { name: 'Loop' }).getAttribute('aria-pressed')).toBe('true')
})

test('a change of the settings is announced where it rests', async () => {
  const { session } = await opened()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    act(() => void session.change({ size: 5 }))
    expect(screen.queryByText('output 1: sum 3')).toBeNull()
    act(() => void vi.advanceTimersByTime(250))
    expect(screen.getByText('output 1: sum 3')).toBeTruthy()
  } finally {
    vi.useRealTimers()
  }
})

test('a step made by hand is announced where it rests, and playing is silent', async () => {
  const { session } = await opened()
  const sentence = () => screen.queryByText(/^output \d+: sum 3$/)?.textContent
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    act(() => session.playback.next())
    act(() => session.playback.next())
    expect(sentence()).toBeUndefined()
    act(() => void vi.advanceTimersByTime(300))
    expect(sentence()).toBe('output 3: sum 3')
    act(() => session.playback.play())
    for (let frame = 0; frame < 10; frame++) act(() => session.playback.tick(0.1))
    act(() => void vi.advanceTimersByTime(300))
    expect(sentence()).toBe('output 3: sum 3')
    act(() => session.playback.pause())
    act(() => void vi.advanceTimersByTime(300))
    expect(sentence()).toBe('output 4: sum 3')
    act(() => session.playback.next())
    act(() => session.playback.faster())
    act(() => void vi.advanceTimersByTime(300))
    expect(sentence()).toBe('output 5: sum 3')
  } finally {
    vi.useRealTimers()
  }
})
