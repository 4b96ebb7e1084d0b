import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { catalog } from '#labs/catalog.ts'
import { openApp } from './openApp.tsx'

// The code of a lab takes its time to arrive on a busy machine; that is no part of what is tested.
beforeAll(async () => {
  await Promise.all(catalog.map((entry) => entry.load()))
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
  expect(new Set(catalog.map(({ id }) => id)).size).toBe(catalog.length)
})

describe.each(catalog)('$title', (entry) => {
  test('asks one question', () => {
    expect(entry.question).toMatch(/^\S.*\?$/)
  })

  test('opens, named by its link, on its first settings', async () => {
    await openApp([entry])
    const { session } = await entry.load()
    expect(screen.queryByRole('alert')).toBeNull()
    expect(session.id).toBe(entry.id)
    expect(session.writeLink()).toBe(`#/${entry.id}`)
    expect(session.clock().count).toBeGreaterThan(1)
  })

  test('has presets with names of their own, each with a sentence', async () => {
    const { presets } = await entry.load()
    expect(presets.length).toBeGreaterThan(2)
    expect(new Set(presets.map(({ label }) => label)).size).toBe(presets.length)
    for (const { say } of presets) expect(say).toMatch(/^\p{Lu}.*[.?]$/u)
  })

  test('applies every preset, tells its step, and finds it again by its link', async () => {
    await openApp([entry])
    const { session, presets, announce } = await entry.load()
    for (const preset of presets) {
      act(() => preset.apply())
      act(() => session.playback.next())
      expect(screen.queryByRole('alert')).toBeNull()
      expect(announce()).not.toMatch(/NaN|undefined|\[object/)
      const link = session.writeLink()
      act(() => session.reset())
      const [, query = ''] = link.split('?')
      act(() => void session.readLink(query))
      expect(session.writeLink()).toBe(link)
    }
  })
})
