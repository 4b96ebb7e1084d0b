import { act, cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { catalog } from '#labs/catalog.ts'
import { exampleLabs } from '../exampleLabs.ts'
import { openApp } from './openApp.tsx'

const labs = [...catalog, ...exampleLabs]

// The code of a lab takes its time to arrive on a busy machine; that is no part of what is tested.
beforeAll(async () => {
  await Promise.all(labs.map((entry) => entry.load()))
}, 60_000)
beforeEach(() => {
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null)
  vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('no network here'))
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

test('every lab has a name of its own', () => {
  expect(new Set(labs.map(({ id }) => id)).size).toBe(labs.length)
})

describe.each(labs)('$title', (entry) => {
  test('asks one question', () => {
    expect(entry.question).toMatch(/^\S.*\?$/)
  })

  test('opens, named by its link, on its first settings', async () => {
    const { lab } = await openApp([entry])
    const { session } = lab
    expect(screen.queryByRole('alert')).toBeNull()
    expect(session.id).toBe(entry.id)
    expect(session.writeLink()).toBe(`#/${entry.id}`)
    expect(session.clock().count).toBeGreaterThan(1)
  })

  test('has presets with names of their own, each with a sentence', async () => {
    const { presets } = (await entry.load()).create()
    expect(presets.length).toBeGreaterThan(2)
    expect(new Set(presets.map(({ label }) => label)).size).toBe(presets.length)
    for (const { sentence } of presets) expect(sentence).toMatch(/^\p{Lu}.*[.?]$/u)
  })

  test('has no two commands alike', async () => {
    const commands = (await entry.load()).create().commands?.() ?? []
    const names = commands.map(({ group, label }) => `${group}: ${label}`)
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  })

  test('a side is not called pixels, nor a dilation a gap', async () => {
    const { presets } = (await entry.load()).create()
    for (const { sentence } of presets) {
      expect(sentence).not.toMatch(/(?<![×\d])\d+ pixels|\bgaps?\b/)
    }
  })

  test('a number typed at a grid is no preset and no speed', async () => {
    vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000)
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(700)
    const { session } = (await openApp([entry])).lab
    act(() => session.reset())
    const now = () => [session.writeLink(), session.playback.getState().speed]
    const grids = screen.queryAllByRole('grid')
    for (const grid of grids)
      for (const key of ['3', '-', '.']) {
        const before = now()
        const cell = within(grid).getByRole('gridcell')
        act(() => cell.focus())
        fireEvent.keyDown(cell, { key })
        expect(now(), `${key} at ${grid.ariaLabel}`).toEqual(before)
        fireEvent.keyDown(document.activeElement ?? cell, { key: 'Escape' })
      }
    // a photograph shows its numbers close up alone
    expect(grids.length > 0).toBe(entry.id !== 'photo')
  })

  test('applies every preset, describes its step, and finds it again by its link', async () => {
    const { session, presets, describe: sentence } = (await openApp([entry])).lab
    for (const preset of presets) {
      act(() => preset.apply())
      act(() => session.playback.next())
      expect(screen.queryByRole('alert')).toBeNull()
      expect(sentence()).not.toMatch(/NaN|undefined|\[object/)
      const link = session.writeLink()
      act(() => session.reset())
      const [, query = ''] = link.split('?')
      act(() => void session.readLink(query))
      expect(session.writeLink()).toBe(link)
    }
  })
})
