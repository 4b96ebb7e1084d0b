import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { fixtureLab } from './fixtureLab.tsx'
import { openApp, openUnready } from './openApp.tsx'

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined) // React tells every caught error
})
afterEach(() => {
  cleanup()
  sessionStorage.clear()
  vi.restoreAllMocks()
})

/** A lab whose picture breaks at 13 outputs and at every count in `more`. */
function fragileLab(more: readonly number[] = []) {
  const broken = [13, ...more]
  const fixture = fixtureLab('fragile', {
    Stage: function Stage() {
      const { count } = fixture.session.useClock()
      if (broken.includes(count)) throw new RangeError(`cannot draw ${count}`)
      return <p>{count} drawn</p>
    },
  })
  return fixture
}

const alert = () => screen.getByRole('alert')

test('a fault in the picture stays there; the rest goes on', async () => {
  const { entry, session } = fragileLab()
  await openApp([entry])
  act(() => void session.change({ count: 13 }))
  expect(alert().textContent).toMatch(/The picture stopped working/)
  expect(screen.getByText('1 + 2 = 3')).toBeTruthy()
  expect(screen.getByLabelText('Kernel size')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Play' })).toBeTruthy()
})

test('Reset in the panel of the fault brings the picture back, and can be undone', async () => {
  const { entry, session } = fragileLab()
  const { user } = await openApp([entry])
  act(() => void session.change({ count: 13 }))
  await user.click(within(alert()).getByRole('button', { name: 'Reset' }))
  expect(screen.getByText('12 drawn')).toBeTruthy()
  expect(session.canUndo()).toBe(true)
})

test('Try again draws once more', async () => {
  let isBroken = true
  const { entry } = fixtureLab('fragile', {
    Stage: function Stage() {
      if (isBroken) throw new RangeError('cannot draw yet')
      return <p>drawn</p>
    },
  })
  const { user } = await openApp([entry])
  isBroken = false
  await user.click(within(alert()).getByRole('button', { name: 'Try again' }))
  expect(screen.getByText('drawn')).toBeTruthy()
})

test.each([
  ['other settings', { count: 14 }, '14 drawn'],
  ['the first ones', { count: 12 }, '12 drawn'],
])('%s bring the picture back by themselves', async (_, settings, drawn) => {
  const { entry, session } = fragileLab([15])
  await openApp([entry])
  act(() => void session.change({ count: 13 }))
  act(() => void session.change({ count: 15 }))
  expect(alert().textContent).toMatch(/The picture stopped working/)
  act(() => void session.change(settings))
  expect(screen.getByText(drawn)).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('settings that break picture and formula are kept; undo brings both back', async () => {
  const breaks = (name: string) =>
    function Broken() {
      const { count } = fixture.session.useClock()
      if (count === 13) throw new RangeError('cannot work out 13')
      return (
        <p>
          {name} of {count}
        </p>
      )
    }
  const fixture = fixtureLab('fragile', { Stage: breaks('picture'), Strip: breaks('formula') })
  await openApp([fixture.entry])
  act(() => void fixture.session.change({ count: 13 }))
  expect(screen.getAllByRole('alert')).toHaveLength(2)
  expect(fixture.session.writeLink()).toContain('n=13')
  act(() => void fixture.session.undo())
  expect(screen.getByText('picture of 12')).toBeTruthy()
  expect(screen.getByText('formula of 12')).toBeTruthy()
})

test('the report says what broke and in which state', async () => {
  const { entry, session } = fragileLab()
  const { user } = await openApp([entry])
  act(() => void session.change({ count: 13 }))
  await user.click(within(alert()).getByRole('button', { name: 'Copy report' }))
  await within(alert()).findByRole('button', { name: 'Report copied' })
  const report = await navigator.clipboard.readText()
  expect(report).toMatch(/cannot draw 13/)
  expect(report).toMatch(/#\/fragile\?n=13/)
})

test('a link that breaks the picture twice starts from the first settings, and says so', async () => {
  const { entry, session } = fragileLab()
  const { user } = await openApp([entry], { link: '#/fragile?n=13' })
  await user.click(within(alert()).getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(screen.getByText('12 drawn')).toBeTruthy())
  expect(session.writeLink()).toBe('#/fragile')
  expect(screen.getByRole('region', { name: 'Notices' }).textContent).toMatch(/first settings/)
  await user.click(screen.getByRole('button', { name: 'Copy report' }))
  await screen.findByRole('button', { name: 'Report copied' })
  expect(await navigator.clipboard.readText()).toMatch(/cannot draw 13[^]*State: #\/fragile\?n=13/)
})

test('the second crash may come after a reload', async () => {
  const before = fragileLab()
  await openApp([before.entry], { link: '#/fragile?n=13' })
  cleanup()
  const after = fragileLab()
  await openApp([after.entry], { link: '#/fragile?n=13' })
  await waitFor(() => expect(screen.getByText('12 drawn')).toBeTruthy())
})

test('where the first settings break too, the fault stands and keeps the earlier state', async () => {
  const { entry } = fragileLab([12])
  const { user } = await openApp([entry], { link: '#/fragile?n=13' })
  await user.click(within(alert()).getByRole('button', { name: 'Try again' }))
  await user.click(within(alert()).getByRole('button', { name: 'Copy report' }))
  await within(alert()).findByRole('button', { name: 'Report copied' })
  expect(await navigator.clipboard.readText()).toMatch(/State before: #\/fragile\?n=13/)
})

test('a lab that cannot be loaded says so and is tried again', async () => {
  const { entry, lab } = fixtureLab()
  const load = vi
    .fn<typeof entry.load>()
    .mockRejectedValueOnce(new Error('no such file'))
    .mockResolvedValue({ create: () => lab })
  const { user } = openUnready([{ ...entry, load }])
  const failed = await screen.findByRole('alert')
  expect(failed.textContent).toMatch(/could not be loaded/)
  await user.click(within(failed).getByRole('button', { name: 'Try again' }))
  await screen.findByText('The picture of 12 outputs')
})
