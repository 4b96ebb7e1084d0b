import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { ShellLab } from '#parts/lab/shellLab.ts'
import { fixtureLab } from './fixtureLab.tsx'
import { openApp } from './openApp.tsx'

afterEach(cleanup)

async function opened(chosen = {}, more: Partial<ShellLab> = {}) {
  const fixture = fixtureLab('fixture', more)
  const app = await openApp([fixture.entry], { chosen })
  return { ...fixture, ...app, step: () => fixture.session.playback.getState().step }
}

test.each([
  ['{ArrowRight}', 5, 6],
  ['{ArrowLeft}', 5, 4],
  ['{ArrowDown}', 5, 9],
  ['{ArrowUp}', 5, 1],
  ['{Home}', 5, 4],
  ['{End}', 5, 7],
  ['{Control>}{Home}{/Control}', 5, 0],
  ['{Control>}{End}{/Control}', 5, 11],
  ['{Alt>}l{/Alt}', 5, 6],
])('%s goes from step %d to %d', async (keys, from, to) => {
  const { session, user, step } = await opened()
  act(() => session.playback.seek(from))
  await user.keyboard(keys)
  expect(step()).toBe(to)
})

test('Space plays and pauses, + doubles the speed', async () => {
  const { session, user } = await opened()
  await user.keyboard(' ')
  expect(session.playback.getState().playing).toBe(true)
  await user.keyboard(' +')
  expect(session.playback.getState()).toMatchObject({ playing: false, speed: 2 })
})

test('Space on a button presses the button and nothing else', async () => {
  const { session, user, step } = await opened()
  screen.getByRole('button', { name: 'Next output' }).focus()
  await user.keyboard(' ')
  expect(step()).toBe(1)
  expect(session.playback.getState().playing).toBe(false)
})

test('keys typed in the panel stay there, those with Alt act', async () => {
  const { user, step } = await opened()
  const field = screen.getByLabelText('Kernel size')
  await user.click(field)
  await user.keyboard('{ArrowRight}{Alt>}l{/Alt}')
  expect(step()).toBe(1)
})

test('a key that a control has used is left alone', async () => {
  const { user, step } = await opened()
  const use = (event: Event) => event.preventDefault()
  document.body.addEventListener('keydown', use)
  await user.keyboard('{ArrowRight}')
  document.body.removeEventListener('keydown', use)
  expect(step()).toBe(0)
})

test('a digit applies a preset, whose sentence takes the place of the question', async () => {
  const { session, user } = await opened()
  await user.keyboard('1')
  expect(session.clock().count).toBe(5)
  expect(screen.getByText('Five outputs only.')).toBeTruthy()
  await user.keyboard('{Control>}z{/Control}')
  expect(session.clock().count).toBe(12)
  expect(screen.getByText('What is fixture?')).toBeTruthy()
})

test.each([true, false])(
  'what is typed at a grid is no shortcut, read only: %s',
  async (isRead) => {
    const Stage = () => (
      <div role="grid" aria-label="Weights" aria-readonly={isRead}>
        <div role="row">
          <div role="gridcell" aria-label="row 1, column 1: 3" tabIndex={0} />
        </div>
      </div>
    )
    const { session, user, step } = await opened({}, { Stage })
    act(() => screen.getByRole('gridcell').focus())
    await user.keyboard('1-.{Enter}')
    expect(session.clock().count).toBe(12)
    expect(session.playback.getState().speed).toBe(1)
    await user.keyboard('+{Shift>}{ArrowRight}{/Shift}')
    expect(session.playback.getState().speed).toBe(2)
    expect(step() > 0).toBe(isRead)
  },
)

test('the sentence of a preset goes when what it set is changed, and only then', async () => {
  const { session, user } = await opened()
  await user.keyboard('1')
  act(() => void session.change({ size: 5 }))
  expect(screen.getByText('Five outputs only.')).toBeTruthy()
  act(() => void session.readLink('n=7'))
  expect(screen.getByText('What is fixture?')).toBeTruthy()
})

test('single keys can be switched off; others go on', async () => {
  const { session, user, step } = await opened({ singleKeys: false })
  await user.keyboard('1p?')
  expect(session.clock().count).toBe(12)
  expect(screen.queryByRole('dialog')).toBeNull()
  await user.keyboard('{ArrowRight}')
  expect(step()).toBe(1)
})

test('undo and redo by key and by button', async () => {
  const { session, user } = await opened()
  act(() => void session.change({ count: 7 }))
  await user.keyboard('{Control>}z{/Control}')
  expect(session.clock().count).toBe(12)
  await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}')
  expect(session.clock().count).toBe(7)
  await user.click(screen.getByRole('button', { name: 'Undo' }))
  expect(session.clock().count).toBe(12)
  expect(screen.getByRole('button', { name: 'Undo' }).getAttribute('aria-disabled')).toBe('true')
})

test('H hides the panel and brings it back; the choice is kept', async () => {
  const { user, preferences } = await opened()
  await user.keyboard('h')
  expect(screen.queryByRole('complementary')).toBeNull()
  expect(preferences.getState().panelHidden).toBe(true)
  await user.click(screen.getByRole('button', { name: 'Show the panel' }))
  expect(screen.getByRole('complementary', { name: 'Controls' })).toBeTruthy()
})

test('hidden from within, the panel gives the focus to the picture', async () => {
  const { user } = await opened()
  await user.click(screen.getByRole('button', { name: 'Hide the panel' }))
  expect(document.activeElement).toBe(screen.getByRole('main'))
})

test('P shows the picture alone, Escape brings the rest back', async () => {
  const { user } = await opened()
  await user.keyboard('p')
  expect(screen.queryByRole('navigation')).toBeNull()
  expect(screen.queryByRole('complementary')).toBeNull()
  await user.keyboard('{Escape}')
  expect(screen.getByRole('navigation', { name: 'Labs' })).toBeTruthy()
  expect(screen.getByRole('complementary', { name: 'Controls' })).toBeTruthy()
})

test('F without full screen in the browser is told', async () => {
  const { user } = await opened()
  await user.keyboard('f')
  expect(screen.getByRole('region', { name: 'Notices' }).textContent).toMatch(/full screen/)
})

test('the first Tab stop leads past the rail to the picture', async () => {
  const { user } = await opened()
  await user.tab()
  expect(document.activeElement?.textContent).toBe('Skip to the picture')
  await user.keyboard('{Enter}')
  expect(document.activeElement).toBe(screen.getByRole('main'))
  expect(location.hash).toBe('')
})

test('a clicker walks through the presets and stops at the last', async () => {
  const { user } = await opened()
  const said = () => screen.getByRole('main').querySelector('header p')?.textContent
  const question = said()
  await user.keyboard('{PageUp}')
  expect(said()).toBe(question)
  await user.keyboard('{PageDown}')
  const first = said()
  expect(first).not.toBe(question)
  await user.keyboard('{PageDown}{PageDown}{PageDown}')
  expect(said()).not.toBe(first)
  await user.keyboard('{PageUp}')
  expect(said()).toBe(first)
})
