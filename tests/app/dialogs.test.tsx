import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import type { ShellSession } from '#state/labSession.ts'
import { Dialog } from '#ui/Dialog.tsx'
import { fixtureLab } from './fixtureLab.tsx'
import { openApp } from './openApp.tsx'

afterEach(() => {
  cleanup()
  delete document.documentElement.dataset['theme']
})

/** The app after a dialog has been open: from then on they open at once. */
async function opened() {
  const one = fixtureLab('one')
  const app = await openApp([one.entry, fixtureLab('two').entry])
  await app.user.keyboard('?')
  await screen.findByRole('dialog', { name: 'All keys' })
  await app.user.keyboard('{Escape}')
  return { ...one, ...app }
}

const palette = () => screen.getByRole('dialog', { name: 'All commands' })
const commands = () => within(palette()).getAllByRole('button')

test('Ctrl+K finds a command by a few letters and runs it with Enter', async () => {
  const { session, user } = await opened()
  await user.keyboard('{Control>}k{/Control}')
  expect(document.activeElement).toBe(screen.getByLabelText('Find a command'))
  await user.keyboard('nextout')
  expect(commands()[0]?.textContent).toMatch(/Next output/)
  await user.keyboard('{Enter}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(session.playback.getState().step).toBe(1)
})

test('a dialog asked for before its code is there opens when it is', async () => {
  const { user } = await openApp([fixtureLab('one').entry])
  await user.keyboard('?')
  expect(await screen.findByRole('dialog', { name: 'All keys' })).toBeTruthy()
})

test('arrows go through the list and back to the field; typing goes on in it', async () => {
  const { user } = await opened()
  await user.keyboard('{Control>}k{/Control}{ArrowDown}{ArrowDown}')
  expect(document.activeElement).toBe(commands()[1])
  await user.keyboard('{ArrowUp}{ArrowUp}')
  expect(document.activeElement).toBe(screen.getByLabelText('Find a command'))
  await user.keyboard('{ArrowUp}')
  expect(document.activeElement).toBe(commands().at(-1))
  await user.keyboard('dark')
  expect(screen.getByLabelText('Find a command')).toHaveProperty('value', 'dark')
})

test.each([
  ['dark', () => document.documentElement.dataset['theme'], 'dark'],
  ['title of two', () => location.hash, '#/two'],
  ['long', () => screen.queryByText('A hundred outputs.')?.tagName, 'P'],
  ['preferences', () => screen.queryByRole('dialog', { name: 'Preferences' })?.tagName, 'DIALOG'],
])('"%s" and Enter', async (query, outcome, expected) => {
  const { user } = await opened()
  await user.keyboard(`{Control>}k{/Control}${query}{Enter}`)
  expect(outcome()).toBe(expected)
})

test('a setting of the lab is found and set', async () => {
  const { session, user } = await opened()
  await user.keyboard('{Control>}k{/Control}fivece')
  expect(commands()[0]?.textContent).toMatch(/Kernel size.*Five cells/)
  await user.keyboard('{Enter}')
  expect(session.writeLink()).toBe('#/one?k=5')
})

test.each([
  ['dark', /Theme.*Dark/],
  ['theme', /Theme.*System/],
  ['night', /Theme.*Dark/],
  ['light', /Theme.*Light/],
  ['projector', /Theme.*Projector/],
  ['presentation', /Presenter view/],
  ['speed', /Faster/],
  ['speed up', /Faster/],
  ['16x', /Speed.*16×/],
  ['faster', /Faster/],
  ['slower', /Slower/],
  ['loop', /Loop.*on/],
  ['products', /Pace.*Products/],
  ['stop', /Play or pause/],
  ['restart', /First output/],
  ['reset', /Reset/],
  ['clear', /Reset/],
  ['undo', /Undo/],
  ['png', /Save the picture/],
  ['export', /Save the picture/],
  ['download', /Save the picture/],
  ['full screen', /Full screen/],
  ['fullscreen', /Full screen/],
  ['panel', /Hide or show the panels/],
  ['shortcuts', /All keys/],
  ['help', /All keys/],
  ['settings', /Preferences/],
  ['motion', /Preferences/],
  ['share', /Copy the link/],
])('“%s” finds %s', async (query, first) => {
  const { entry } = fixtureLab('full', { savePicture: () => Promise.resolve(new Blob()) })
  const { user } = await openApp([entry])
  await user.keyboard('{Control>}k{/Control}')
  await user.paste(query)
  expect(commands()[0]?.textContent).toMatch(first)
})

test.each([
  ['8x', (session: ShellSession) => session.playback.getState().speed, 8],
  ['loop', (session: ShellSession) => session.playback.getState().loop, true],
  ['products', (session: ShellSession) => session.playback.getState().pace, 'products'],
])('what the transport offers is a command, too: %s', async (query, chosen, value) => {
  const { user, session } = await opened()
  await user.keyboard(`{Control>}k{/Control}${query}{Enter}`)
  expect(chosen(session)).toBe(value)
})

test('letters that no command has are told, and Enter does nothing', async () => {
  const { user } = await opened()
  await user.keyboard('{Control>}k{/Control}zzzz{Enter}')
  expect(within(palette()).queryAllByRole('button')).toEqual([])
  expect(palette().textContent).toMatch(/No command/)
})

test('Escape closes the palette and gives the focus back', async () => {
  const { user } = await opened()
  const opener = screen.getByRole('button', { name: 'All commands' })
  await user.click(opener)
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(document.activeElement).toBe(opener)
})

test('? lists the keys that do something here', async () => {
  const { user } = await opened()
  await user.keyboard('?')
  const list = within(await screen.findByRole('dialog', { name: 'All keys' }))
  expect(list.getByText('Play or pause').parentElement?.textContent).toMatch(/Space.*Alt.*K/)
  expect(list.getByText('Preset')).toBeTruthy()
})

const idle = ['Paste an image or a matrix', 'In a grid of numbers']
const ofPresets = ['Preset', 'Previous of “Try this” (clicker)', 'Next of “Try this” (clicker)']

test.each([
  ['a lab that takes nothing and has no grid', {}, idle],
  ['a lab without presets', { presets: [] }, ofPresets],
] as const)('%s has no keys for that, in no list', async (_, more, absent) => {
  const { user } = await openApp([fixtureLab('bare', more).entry])
  for (const keys of ['?', '{Control>}k{/Control}']) {
    await user.keyboard(keys)
    for (const label of absent) expect(screen.queryByText(label)).toBeNull()
    await user.keyboard('{Escape}')
  }
})

test('a lab that takes files and has a grid has keys for that', async () => {
  const { user } = await openApp([
    fixtureLab('full', {
      importDropped: () => Promise.resolve([]),
      Stage: () => <div role="grid" aria-label="Numbers" tabIndex={0} />,
    }).entry,
  ])
  await user.keyboard('?')
  const list = within(await screen.findByRole('dialog', { name: 'All keys' }))
  expect(list.getByText('Paste an image or a matrix')).toBeTruthy()
  expect(list.getByRole('region', { name: 'In a grid of numbers' })).toBeTruthy()
})

test('keys of the stage are off while a dialog is open', async () => {
  const { session, user } = await opened()
  await user.keyboard('?{ArrowRight}{Alt>}l{/Alt}')
  expect(session.playback.getState().step).toBe(0)
})

test('keys are off while a dialog of the lab is open', async () => {
  const Panel = () => (
    <Dialog title="Of the lab" isOpen onClose={() => undefined}>
      <p>Something to read.</p>
    </Dialog>
  )
  const { session, entry } = fixtureLab('one', { Panel })
  const { user } = await openApp([entry])
  await user.keyboard('{Alt>}l{/Alt}{Control>}k{/Control}')
  expect(session.playback.getState().step).toBe(0)
  expect(screen.getAllByRole('dialog')).toHaveLength(1)
})

test('theme, motion and single keys are chosen in the preferences', async () => {
  const { user, preferences } = await opened()
  await user.click(screen.getByRole('button', { name: 'Theme and view' }))
  await user.click(screen.getByRole('menuitem', { name: 'Preferences' }))
  const dialog = within(screen.getByRole('dialog', { name: 'Preferences' }))
  await user.click(dialog.getByRole('radio', { name: 'Projector' }))
  await user.click(dialog.getByRole('radio', { name: 'Reduce' }))
  await user.click(dialog.getByRole('switch', { name: 'Single keys' }))
  expect(preferences.getState()).toMatchObject({
    theme: 'projector',
    reduceMotion: 'on',
    singleKeys: false,
  })
  expect(document.documentElement.dataset).toMatchObject({ theme: 'projector', motion: 'reduced' })
})

test('the theme menu marks the theme that is on', async () => {
  const { user } = await opened()
  await user.click(screen.getByRole('button', { name: 'Theme and view' }))
  await user.click(screen.getByRole('menuitemradio', { name: 'Dark' }))
  expect(document.documentElement.dataset['theme']).toBe('dark')
  await user.click(screen.getByRole('button', { name: 'Theme and view' }))
  const dark = screen.getByRole('menuitemradio', { name: 'Dark' })
  expect(dark.getAttribute('aria-checked')).toBe('true')
})
