import { act, cleanup, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createRamp } from '#draw/ramp.ts'
import { AfterVeil } from '#labs/photo/AfterVeil.tsx'
import { filteredPhoto } from '#labs/photo/filteredPhoto.ts'
import { greetWithLine } from '#labs/photo/greetWithLine.ts'
import { Opening } from '#labs/photo/Opening.tsx'
import { openingFile } from '#labs/photo/ownPhotos.ts'
import { paintPhoto } from '#labs/photo/paintPhoto.ts'
import { chosenSample, samplePhoto } from '#labs/photo/photoChoice.ts'
import { showLive } from '#labs/photo/photos.ts'
import type { Raster } from '#labs/photo/raster.ts'
import { photoSession } from '#labs/photo/session.ts'
import { StageFacts } from '#labs/photo/StageFacts.tsx'
import { photoView } from '#labs/photo/view.ts'
import { WorkShown } from '#labs/photo/WorkShown.tsx'
import { palette } from '../../draw/fixtures.ts'

const image = { data: new Uint8ClampedArray(4 * 64), width: 8, height: 8 }
const stage = { width: 800, height: 400 }
const shown = {
  tone: { kind: 'scaled', isAbsolute: false, scale: 1, offset: 0 },
  ramp: createRamp('grey', 0, 255, palette),
  words: 'as they are',
} as const
const made = { width: 8, height: 8, path: 'SIMD', workers: 2, milliseconds: 7 } as const

beforeEach(() => {
  vi.useFakeTimers()
  photoSession.reset()
  photoView.set({ split: 0.5, isComparing: false })
  filteredPhoto.set({ of: undefined, shown: undefined, made: undefined, isWhole: false })
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const have = (of = image) =>
  act(() =>
    filteredPhoto.set({
      of: { settings: photoSession.settings(), image: of },
      shown,
      made,
      isWhole: true,
    }),
  )
const facts = () => screen.queryByRole('img', { name: /^Colours/ })

test('before the first result the half says so, and there is neither legend nor time', async () => {
  have({ ...image })
  render(
    <>
      <AfterVeil image={image} stage={stage} />
      <StageFacts image={image} />
    </>,
  )
  expect(screen.getByText('Filtering…')).toBeDefined()
  expect(facts()).toBeNull()
  expect(screen.queryByText(/7 ms/)).toBeNull()
  have()
  expect(screen.queryByText('Filtering…')).toBeNull()
  expect(facts()).not.toBeNull()
  expect(screen.getByText(/7 ms/)).toBeDefined()
})

test('an old result is called so after 150 ms, and no longer once the new one is there', async () => {
  have()
  render(<AfterVeil image={image} stage={stage} />)
  act(() => void photoSession.change({ chain: [] }))
  act(() => void vi.advanceTimersByTime(140))
  expect(screen.queryByText('Filtering…')).toBeNull()
  act(() => void vi.advanceTimersByTime(20))
  expect(screen.getByText('Filtering…')).toBeDefined()
  act(() => filteredPhoto.set({ isCancelled: true }))
  expect(screen.getByText('Cancelled')).toBeDefined()
  act(() => filteredPhoto.set({ isCancelled: false }))
  have()
  expect(screen.queryByText('Filtering…')).toBeNull()
})

test('what takes long can be cancelled, and made after all', () => {
  have()
  render(<WorkShown image={image} />)
  expect(screen.queryByRole('button')).toBeNull()
  act(() => filteredPhoto.set({ progress: [2, 8] }))
  expect(screen.getByRole('progressbar', { name: 'Rows filtered' })).toBeDefined()
  act(() => screen.getByRole('button', { name: 'Cancel' }).click())
  act(() => filteredPhoto.set({ progress: undefined, isWhole: false }))
  expect(screen.getByRole('button', { name: 'Filter all of it' })).toBeDefined()
  have()
  expect(screen.queryByRole('button')).toBeNull()
  act(() => filteredPhoto.set({ isCancelled: false }))
})

test('as long as there is no result the photograph is not painted for it', () => {
  vi.stubGlobal(
    'Path2D',
    class {
      rect = () => undefined
    },
  )
  const clips: unknown[] = []
  const context = new Proxy({} as Record<string, unknown>, {
    get: (known, key: string) =>
      known[key] ?? ((...given: unknown[]) => key === 'rect' && clips.push(given)),
    set: (known, key: string, value) => ((known[key] = value), true),
  }) as unknown as CanvasRenderingContext2D
  const before = { paint: vi.fn<() => unknown>(() => clips.at(-1)) }
  const settings = photoSession.settings()
  paintPhoto(context, {
    stage,
    view: { ...photoView.get(), zoom: 1 },
    image,
    before: before as unknown as Raster,
    after: undefined,
    shown: undefined,
    settings,
    place: { row: 0, column: 0 },
    pointed: undefined,
    palette,
  })
  expect(before.paint.mock.results.map(({ value }) => value)).toEqual([[0, 0, 400, 400]])
})

test('what is being opened is named: a sample on its way, a file being decoded', () => {
  showLive(chosenSample(samplePhoto('cat')!), image)
  photoSession.readLink('in=rocket')
  render(<Opening image={image} />)
  expect(screen.getByRole('status').textContent).toBe('Opening Rocket…')
  act(() => openingFile.set({ name: 'mine.jpg' }))
  expect(screen.getByRole('status').textContent).toBe('Opening mine.jpg…')
  act(() => openingFile.set({ name: undefined }))
  act(() => showLive(chosenSample(samplePhoto('rocket')!), image))
  expect(screen.getByRole('status').textContent).toBe('')
})

test('the line is drawn over the picture once there is a result', async () => {
  showLive(chosenSample(samplePhoto('cat')!), image)
  greetWithLine()
  await vi.advanceTimersByTimeAsync(5000)
  expect(photoView.get().split).toBe(0.97)
  have()
  await vi.advanceTimersByTimeAsync(5000)
  expect(photoView.get().split).toBe(0.5)
})
