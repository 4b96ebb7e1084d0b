import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fixtureLab } from './fixtureLab.tsx'
import { openApp } from './openApp.tsx'

afterEach(cleanup)

const notices = () => screen.getByRole('region', { name: 'Notices' }).textContent
const message = () => screen.getByText('Taken.')
const filesIn = (types: readonly string[]) => ({ dataTransfer: { types, items: [], files: [] } })

async function opened(take?: (transfer: DataTransfer) => Promise<readonly string[]>) {
  const fixture = fixtureLab('taker', take && { importDropped: take })
  return { ...fixture, ...(await openApp([fixture.entry])) }
}

test('a file over the window shows where it can go, until it leaves', async () => {
  await opened()
  fireEvent.dragEnter(document.body, filesIn(['Files']))
  fireEvent.dragEnter(screen.getByRole('main'), filesIn(['Files']))
  expect(screen.getByText(/Drop an image/)).toBeTruthy()
  fireEvent.dragLeave(document.body, filesIn(['Files']))
  expect(screen.getByText(/Drop an image/)).toBeTruthy()
  fireEvent.dragLeave(screen.getByRole('main'), filesIn(['Files']))
  expect(screen.queryByText(/Drop an image/)).toBeNull()
})

test('what is dropped anywhere goes to the lab, whose notes are told', async () => {
  const take = vi.fn<() => Promise<string[]>>().mockResolvedValue(['The first of 50 was taken.'])
  await opened(take)
  fireEvent.dragEnter(document.body, filesIn(['Files']))
  const isLeftToBrowser = fireEvent.drop(document.body, filesIn(['Files']))
  expect(isLeftToBrowser).toBe(false)
  expect(take).toHaveBeenCalledOnce()
  await waitFor(() => expect(notices()).toMatch(/first of 50/))
  expect(screen.queryByText(/Drop an image/)).toBeNull()
})

test('what the lab cannot take is told in its words', async () => {
  await opened(() => Promise.reject(new Error('This is a PDF.')))
  fireEvent.drop(document.body, filesIn(['Files']))
  await waitFor(() => expect(notices()).toMatch(/This is a PDF\./))
})

test('a lab that takes nothing says so', async () => {
  await opened()
  fireEvent.drop(document.body, filesIn(['Files']))
  await waitFor(() => expect(notices()).toMatch(/takes no files/))
})

const text = { types: ['text/plain'], items: [], files: [] }
const field = () => screen.getByLabelText('Kernel size')
const page = () => screen.getByRole('main')
const paste = (on: Element, data: object) => fireEvent.paste(on, { clipboardData: data })
const drop = (on: Element, data: object) => fireEvent.drop(on, { dataTransfer: data })

test.each([
  ['a text pasted on the page', paste, page, text, true],
  ['a text dropped on the page', drop, page, text, true],
  ['a text pasted into a field', paste, field, text, false],
  ['a text dropped on a field', drop, field, text, false],
  [
    'an image pasted into a field, which can hold none',
    paste,
    field,
    { ...text, types: ['Files'] },
    true,
  ],
  [
    'an image copied from a page, pasted into a field',
    paste,
    field,
    { ...text, types: ['text/html', 'Files'] },
    true,
  ],
  ['an image dropped on a field', drop, field, { ...text, types: ['Files'] }, true],
] as const)('%s', async (_, give, where, data, isTaken) => {
  const take = vi.fn<() => Promise<string[]>>().mockResolvedValue([])
  await opened(take)
  const isLeftToBrowser = give(where(), data)
  expect(take).toHaveBeenCalledTimes(isTaken ? 1 : 0)
  expect(isLeftToBrowser).toBe(!isTaken)
})

test('a text can be dragged over a field, and a file over anything', async () => {
  await opened()
  expect(fireEvent.dragOver(field(), { dataTransfer: text })).toBe(true)
  expect(fireEvent.dragOver(field(), filesIn(['Files']))).toBe(false)
  expect(fireEvent.dragOver(page(), { dataTransfer: text })).toBe(false)
})

test('what something on the page has taken is left alone', async () => {
  const take = vi.fn<() => Promise<string[]>>().mockResolvedValue([])
  await opened(take)
  const use = (event: Event) => event.preventDefault()
  document.body.addEventListener('drop', use)
  drop(page(), text)
  document.body.removeEventListener('drop', use)
  expect(take).not.toHaveBeenCalled()
})

test('Ctrl+S saves the picture; a picture that cannot be made is told', async () => {
  const savePicture = vi
    .fn<() => Promise<Blob>>()
    .mockResolvedValueOnce(new Blob(['png']))
    .mockRejectedValueOnce(new Error('the canvas is too large'))
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
  const { entry } = fixtureLab('painter', { savePicture })
  const { user } = await openApp([entry])
  await user.keyboard('{Control>}s{/Control}')
  await waitFor(() => expect(click).toHaveBeenCalledOnce())
  const saved = click.mock.contexts[0]
  expect(saved instanceof HTMLAnchorElement && saved.download).toBe('kernelscope-painter.png')
  await user.keyboard('{Control>}s{/Control}')
  await waitFor(() => expect(notices()).toMatch(/not saved: the canvas is too large/))
  vi.restoreAllMocks()
})

describe('a good message', () => {
  beforeEach(async () => {
    await opened(() => Promise.resolve(['Taken.']))
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    await act(async () => void fireEvent.drop(document.body, filesIn(['Files'])))
  })
  afterEach(() => vi.useRealTimers())

  const wait = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds))
  const button = () => screen.getByRole('button', { name: 'Dismiss' })

  test.each([
    [
      'the pointer is on it',
      () => fireEvent.pointerEnter(message()),
      () => fireEvent.pointerLeave(message()),
    ],
    ['the focus is in it', () => act(() => button().focus()), () => act(() => button().blur())],
  ])('stays while %s, then goes', (_, come, leave) => {
    wait(7900)
    come()
    wait(60_000)
    expect(notices()).toMatch(/Taken/)
    leave()
    wait(7900)
    expect(notices()).toMatch(/Taken/)
    wait(200)
    expect(notices()).toBe('')
  })

  test('stays while the focus is in it, though the pointer leaves', () => {
    act(() => button().focus())
    fireEvent.pointerEnter(message())
    fireEvent.pointerLeave(message())
    wait(60_000)
    expect(notices()).toMatch(/Taken/)
  })
})

test('a good message goes by itself, a problem stays until it is dismissed', async () => {
  const { user } = await opened((transfer) =>
    transfer.types.includes('Files')
      ? Promise.resolve(['Taken.'])
      : Promise.reject(new Error('Not a picture.')),
  )
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    await act(async () => void fireEvent.drop(document.body, filesIn(['Files'])))
    await act(async () => void fireEvent.drop(document.body, filesIn(['text/plain'])))
    expect(notices()).toMatch(/Taken\..*Not a picture\./)
    act(() => void vi.advanceTimersByTime(10_000))
    expect(notices()).toMatch(/^[^.]*Not a picture\.$/)
  } finally {
    vi.useRealTimers()
  }
  await user.click(screen.getByRole('button', { name: 'Dismiss' }))
  expect(notices()).toBe('')
})
