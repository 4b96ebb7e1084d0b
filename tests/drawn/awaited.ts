import { act } from '@testing-library/react'
import { afterAll, beforeAll, vi } from 'vitest'
import { isEngineIdle } from './pageEngine.ts'

/** As it is before it is watched. */
const { setTimeout: wait } = globalThis
const timers = new Set<unknown>()
const frames = new Set<unknown>()
let requests = 0

/** Milliseconds: what waits longer is no part of a picture. */
const longest = 400

/** Keeps count of what a page waits for: requests, short timers, frames. */
export function useAwaited(): void {
  beforeAll(() => {
    const { setTimeout: set, clearTimeout: clear, fetch: get } = globalThis
    vi.stubGlobal('setTimeout', (work: () => void, after = 0, ...rest: unknown[]) => {
      const timer: unknown = set(() => {
        timers.delete(timer)
        Reflect.apply(work, undefined, rest)
      }, after)
      if (after <= longest) timers.add(timer)
      return timer
    })
    vi.stubGlobal('clearTimeout', (timer: Parameters<typeof clear>[0]) => {
      timers.delete(timer)
      clear(timer)
    })
    vi.stubGlobal('requestAnimationFrame', (work: FrameRequestCallback) => {
      const frame: unknown = set(() => {
        frames.delete(frame)
        work(performance.now())
      }, 4)
      frames.add(frame)
      return frame
    })
    vi.stubGlobal('cancelAnimationFrame', (frame: Parameters<typeof clear>[0]) => {
      frames.delete(frame)
      clear(frame)
    })
    const decode = globalThis.createImageBitmap
    vi.stubGlobal('createImageBitmap', async (...given: Parameters<typeof decode>) => {
      requests++
      try {
        return await decode(...given)
      } finally {
        requests--
      }
    })
    vi.stubGlobal('fetch', async (...request: Parameters<typeof fetch>) => {
      requests++
      try {
        return await get(...request)
      } finally {
        requests--
      }
    })
  })
  afterAll(() => {
    vi.unstubAllGlobals()
  })
}

/** Milliseconds. */
const patience = 50_000

/** Once nothing more comes: pictures, results of the engine, effects of effects. */
export async function settled(): Promise<void> {
  const end = Date.now() + patience
  for (let quiet = 0; quiet < 3;) {
    if (Date.now() > end) throw new Error(`the stage does not come to rest: ${whatFor()}`)
    await act(async () => {
      for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve))
      while (whatFor() !== '' && Date.now() < end) await new Promise((resolve) => wait(resolve))
      // Code that is fetched when it is needed, such as what decodes files.
      await vi.dynamicImportSettled()
    })
    quiet = whatFor() === '' ? quiet + 1 : 0
  }
}

/** What is waited for, in words; empty when nothing is. */
function whatFor(): string {
  const waits = [
    [requests, 'requests'],
    [timers.size, 'timers'],
    [frames.size, 'frames'],
    [isEngineIdle() ? 0 : 1, 'results'],
  ] as const
  return waits.flatMap(([count, name]) => (count > 0 ? `${count} ${name}` : [])).join(', ')
}
