// @vitest-environment happy-dom
import { act, cleanup, renderHook } from '@testing-library/react'
import { createElement, type ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLabSession } from '#state/labSession.ts'
import {
  browserStorage,
  createPreferences,
  followOtherTabs,
  preferencesKey,
  type PreferencesStore,
} from '#state/preferences.ts'
import { useMoment } from '#state/useMoment.ts'
import { usePlaybackClock } from '#state/usePlaybackClock.ts'
import { PreferencesContext, usePreferences } from '#state/usePreferences.ts'
import { exampleTable, type ExampleSettings } from './exampleTable.ts'

const create = () =>
  createLabSession<ExampleSettings>({
    id: 'example',
    table: exampleTable,
    repair: (settings) => ({ settings, notes: [] }),
    clock: ({ size }) => ({ count: size, rowLength: size, products: 9 }),
  })

const within = (preferences: PreferencesStore) => ({
  wrapper: ({ children }: { children: ReactNode }) =>
    createElement(PreferencesContext, { value: preferences }, children),
})

let frames: FrameRequestCallback[] = []
let hidden = false
/** Runs the frames that are due, as a browser does. */
const frameAt = (milliseconds: number) => {
  const due = frames
  frames = []
  act(() => due.forEach((frame) => frame(milliseconds)))
}

beforeEach(() => {
  frames = []
  hidden = false
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame))
  vi.stubGlobal('cancelAnimationFrame', () => {
    frames = []
  })
  vi.spyOn(document, 'hidden', 'get').mockImplementation(() => hidden)
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

test('playing, every frame moves the step; paused, no frame is asked for', () => {
  const { playback } = create()
  renderHook(() => usePlaybackClock({ playback }))
  expect(frames).toHaveLength(0)
  act(() => playback.play())
  frameAt(1000)
  expect(playback.getState().step).toBe(0)
  frameAt(1050)
  expect(playback.getState().step).toBeCloseTo(0.1, 9)
  act(() => playback.pause())
  expect(frames).toHaveLength(0)
})

test('hidden for an hour, it goes on where it was', () => {
  const { playback } = create()
  renderHook(() => usePlaybackClock({ playback }))
  act(() => playback.play())
  frameAt(0)
  hidden = true
  frameAt(50)
  const { step } = playback.getState()
  hidden = false
  frameAt(3_600_000)
  expect(playback.getState().step).toBe(step)
  frameAt(3_600_050)
  expect(playback.getState().step).toBeCloseTo(step + 0.1, 9)
})

test('the clock ends with what used it', () => {
  const { playback } = create()
  const { unmount } = renderHook(() => usePlaybackClock({ playback }))
  act(() => playback.play())
  unmount()
  expect(frames).toHaveLength(0)
})

test('the moment glides, and under reduced motion jumps; switched while it is shown', () => {
  const session = create()
  const preferences = createPreferences(undefined)
  const { result } = renderHook(() => useMoment(session), within(preferences))
  act(() => session.playback.seek(1.75))
  expect(result.current).toMatchObject({ output: 1, products: 9 })
  expect(result.current.glide).toBeCloseTo(0.5, 9)
  act(() => preferences.setState({ reduceMotion: 'on' }))
  expect(result.current).toEqual({ output: 1, products: 9, glide: 0 })
})

test('under reduced motion the picture is drawn once an output', () => {
  const session = create()
  const preferences = createPreferences(undefined)
  preferences.setState({ reduceMotion: 'on' })
  let renders = 0
  renderHook(() => {
    renders += 1
    return useMoment(session)
  }, within(preferences))
  for (let step = 0; step < 2; step += 0.125) act(() => session.playback.seek(step))
  expect(renders).toBe(2)
})

test('the system’s wish for less motion is followed as it changes', async () => {
  const listeners = new Set<() => void>()
  const list = {
    matches: true,
    addEventListener: (_: string, listener: () => void) => listeners.add(listener),
    removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
  }
  vi.stubGlobal('matchMedia', () => list)
  vi.resetModules()
  const { useMoment: fresh } = await import('#state/useMoment.ts')
  const session = create()
  const { result } = renderHook(() => fresh(session))
  act(() => session.playback.seek(1.75))
  expect(result.current.glide).toBe(0)
  list.matches = false
  act(() => listeners.forEach((listener) => listener()))
  expect(result.current.glide).toBeCloseTo(0.5, 9)
})

test('a setting is selected; another one changing does not render again', () => {
  const session = create()
  let renders = 0
  const { result } = renderHook(() => {
    renders += 1
    return session.useSettings(({ stride, weights }) => ({ stride, weights }))
  })
  act(() => void session.change({ bias: 3 }))
  expect(renders).toBe(1)
  act(() => void session.change({ stride: 3 }))
  expect(result.current.stride).toBe(3)
})

test('undo and redo become possible and impossible', () => {
  const session = create()
  const { result } = renderHook(() => session.useHistory())
  expect(result.current).toEqual({ canUndo: false, canRedo: false })
  act(() => void session.change({ bias: 3 }))
  expect(result.current).toEqual({ canUndo: true, canRedo: false })
  act(() => void session.undo())
  expect(result.current).toEqual({ canUndo: false, canRedo: true })
})

test('the counts of the transport follow the settings', () => {
  const session = create()
  const { result } = renderHook(() => session.useClock())
  act(() => void session.change({ size: 9 }))
  expect(result.current.count).toBe(9)
})

test('what another tab stores is taken over', () => {
  const storage = browserStorage()
  const preferences = createPreferences(storage)
  const { result } = renderHook(() => usePreferences(({ theme }) => theme), within(preferences))
  const end = followOtherTabs(preferences)
  const store = (key: string, newValue: string) =>
    act(() => void window.dispatchEvent(new StorageEvent('storage', { key, newValue })))
  store(preferencesKey, '{"theme":"dark"}')
  expect(result.current).toBe('dark')
  store('something else', '{"theme":"light"}')
  expect(result.current).toBe('dark')
  end()
  store(preferencesKey, '{"theme":"light"}')
  expect(result.current).toBe('dark')
})

test('what came from another tab is not stored again', () => {
  const setItem = vi.fn<(key: string, text: string) => void>()
  const preferences = createPreferences({ getItem: () => null, setItem })
  const end = followOtherTabs(preferences)
  const newValue = '{"theme":"dark"}'
  window.dispatchEvent(new StorageEvent('storage', { key: preferencesKey, newValue }))
  expect(preferences.getState().theme).toBe('dark')
  expect(setItem).not.toHaveBeenCalled()
  preferences.setState({ theme: 'light' })
  expect(setItem).toHaveBeenCalledOnce()
  end()
})

test('blocked storage is no storage', () => {
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  expect(browserStorage()).toBeUndefined()
})
