import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { OpenedImage } from '#engine/openedImage.ts'
import { photo } from '#labs/photo/photo.ts'
import { photoTable } from '#labs/photo/settings.ts'
import { type Filtering, filteringOf } from '#labs/photo/work/filtering.ts'
import { createInstance } from '#parts/lab/labInstance.ts'
import { initialSettings } from '#state/settingRows.ts'
import { palette } from '../../draw/fixtures.ts'

/** An engine that takes `duration` milliseconds for any picture and makes none once the signal has come. */
const filter: OpenedImage['filter'] = ({ layers }, { signal, rows }) =>
  new Promise((resolve, reject) => {
    asked.push({ layers: layers.length, isWhole: rows === undefined })
    const timer = setTimeout(
      () => resolve({ width: 1, height: 1, path: 'SIMD', workers: 2, milliseconds: 40 }),
      duration,
    )
    signal?.addEventListener('abort', () => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    })
  })
let duration = 40
let reach = 1
const asked: { layers: number; isWhole: boolean }[] = []

vi.mock('#engine/browserEngine.ts', () => ({
  browserEngine: () => ({
    openImage: (_pixels: unknown, width: number, height: number) => ({
      width,
      height,
      filter,
      valueRange: () =>
        Promise.resolve({ least: -reach, most: reach, sample: Float32Array.of(-reach, reach) }),
    }),
  }),
}))

const image = { data: new Uint8ClampedArray(4_000_000), width: 1000, height: 1000 }
const small = { data: new Uint8ClampedArray(40_000), width: 100, height: 100 }
const settings = initialSettings(photoTable)
const inSight = { rows: [0, 1000], pixels: 2 } as const

let filtering: Filtering

beforeEach(() => {
  filtering = filteringOf(createInstance(photo))
  vi.useFakeTimers()
  asked.length = 0
  duration = 40
  reach = 1
})
afterEach(async () => {
  await vi.runAllTimersAsync()
  vi.useRealTimers()
})

it('shows pictures while requests come faster than pictures can be made', async () => {
  const shown = new Set<unknown>()
  for (let at = 0; at < 60; at++) {
    filtering.filter({ settings: { ...settings }, image, palette, inSight })
    await vi.advanceTimersByTimeAsync(10)
    shown.add(filtering.result.get().raster)
  }
  expect(shown.size).toBeGreaterThanOrEqual(14)
  expect(asked.every(({ isWhole }) => !isWhole)).toBe(true)
})

it('shows the newest request last, and the whole of it once nothing has changed for a moment', async () => {
  const requests = Array.from({ length: 5 }, () => ({ ...settings }))
  for (const each of requests) filtering.filter({ settings: each, image, palette, inSight })
  await vi.advanceTimersByTimeAsync(80)
  expect(asked).toHaveLength(2)
  expect(filtering.result.get()).toMatchObject({
    isWhole: false,
    of: { settings: requests.at(-1) },
  })
  await vi.advanceTimersByTimeAsync(400)
  expect(filtering.result.get().isWhole).toBe(true)
  expect(filtering.result.get().of?.settings).toBe(requests.at(-1))
})

it('ends a whole result when something newer is asked for', async () => {
  filtering.filter({ settings, image, palette, inSight })
  await vi.advanceTimersByTimeAsync(40 + 120 + 10)
  expect(asked.at(-1)?.isWhole).toBe(true)
  const next = { ...settings }
  filtering.filter({ settings: next, image, palette, inSight })
  await vi.advanceTimersByTimeAsync(40)
  expect(filtering.result.get()).toMatchObject({ isWhole: false, of: { settings: next } })
})

it('makes nothing anew when only what is in sight has changed', async () => {
  const request = { settings: { ...settings }, image, palette }
  filtering.filter({ ...request, inSight })
  await vi.advanceTimersByTimeAsync(400)
  expect(filtering.result.get().isWhole).toBe(true)
  const before = asked.length
  filtering.filter({ ...request, inSight: { rows: [0, 900], pixels: 2.1 } })
  await vi.advanceTimersByTimeAsync(400)
  expect(asked).toHaveLength(before)
})

it('tells how far something is once it takes over 300 ms, whatever its size', async () => {
  duration = 500
  filtering.filter({ settings: { ...settings }, image: small, palette, inSight })
  await vi.advanceTimersByTimeAsync(250)
  expect(filtering.result.get().progress).toBeUndefined()
  await vi.advanceTimersByTimeAsync(100)
  expect(filtering.result.get().progress).toBeDefined()
  await vi.advanceTimersByTimeAsync(300)
  expect(filtering.result.get()).toMatchObject({ isWhole: true, progress: undefined })
})

it.each([
  ['a small one', () => small],
  ['the first of a large one', () => image],
])('what is cancelled ends, %s as well, and is made when it is asked for again', async (_, of) => {
  duration = 500
  const request = { settings: { ...settings }, image: of(), palette, inSight }
  filtering.filter(request)
  await vi.advanceTimersByTimeAsync(400)
  filtering.cancel()
  await vi.advanceTimersByTimeAsync(2000)
  expect(filtering.result.get()).toMatchObject({ isCancelled: true, progress: undefined })
  expect(filtering.result.get().of?.settings).not.toBe(request.settings)
  filtering.filter({ ...request, inSight: { rows: [0, 900], pixels: 2.1 } })
  await vi.advanceTimersByTimeAsync(2000)
  expect(filtering.result.get().isCancelled).toBe(true)
  filtering.resume()
  await vi.advanceTimersByTimeAsync(2000)
  expect(filtering.result.get()).toMatchObject({ isCancelled: false, isWhole: true })
  expect(filtering.result.get().of?.settings).toBe(request.settings)
})

it('what was counted and measured of a photograph is not taken for another’s', async () => {
  filtering.filter({ settings, image, palette, inSight })
  await vi.advanceTimersByTimeAsync(400)
  expect(filtering.result.get().histogram).toBeDefined()
  filtering.filter({ settings, image: { ...image }, palette, inSight })
  await vi.advanceTimersByTimeAsync(50)
  expect(filtering.result.get()).toMatchObject({ isWhole: false, histogram: undefined })
  expect(filtering.result.get().made).toBeUndefined()
})

it('frames of a camera have their own scale, for a second at a time, not that of the last photograph', async () => {
  filtering.filter({ settings, image: small, palette, inSight })
  await vi.advanceTimersByTimeAsync(400)
  const scaleOfFrame = async (of: number) => {
    reach = of
    void filtering.filterFrame(settings, { ...small }, () => undefined)
    await vi.advanceTimersByTimeAsync(100)
    return filtering.result.get().shown?.ramp.high
  }
  expect(filtering.result.get().shown?.ramp.high).toBe(1)
  expect(await scaleOfFrame(7)).toBe(7)
  expect(await scaleOfFrame(50)).toBe(7)
  await vi.advanceTimersByTimeAsync(1000)
  expect(await scaleOfFrame(50)).toBe(50)
})
