import { act, cleanup, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { photograph } from '#data/photographs.ts'
import { createRamp } from '#draw/ramp.ts'
import { lab as photoLab } from '#labs/photo/lab.ts'
import { chosenSample } from '#labs/photo/model/photoChoice.ts'
import type { PhotoLab } from '#labs/photo/photo.ts'
import { playIntro } from '#labs/photo/lab.ts'
import { AfterVeil } from '#labs/photo/view/stage/AfterVeil.tsx'
import { Opening, WorkShown } from '#labs/photo/view/Stage.tsx'
import { paintPhoto } from '#labs/photo/view/stage/paintPhoto.ts'
import { StageFacts } from '#labs/photo/view/Stage.tsx'
import { filteringOf } from '#labs/photo/work/filtering.ts'
import { ownPhotosOf } from '#labs/photo/work/ownPhotos.ts'
import { photographsOf } from '#labs/photo/work/photographs.ts'
import type { Raster } from '#labs/photo/work/raster.ts'
import { LabProvider } from '#parts/lab/LabContext.tsx'
import type { ShellLab } from '#parts/lab/shellLab.ts'
import { palette } from '../../draw/fixtures.ts'

const image = { data: new Uint8ClampedArray(4 * 64), width: 8, height: 8 }
const stage = { width: 800, height: 400 }
const shown = {
  toneMap: { kind: 'scaled', isAbsolute: false, scale: 1, offset: 0 },
  ramp: createRamp('grey', 0, 255, palette),
  words: 'as they are',
} as const
const made = { width: 8, height: 8, path: 'SIMD', workers: 2, milliseconds: 7 } as const

const decoding = { fail: () => {} }
vi.mock('#data/photo/openPhoto.ts', () => ({
  openPhotoFile: () =>
    new Promise((_, reject) => {
      decoding.fail = () => reject(new Error('damaged'))
    }),
}))

let shell: ShellLab
let lab: PhotoLab

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('fetch', () => new Promise(() => {}))
  shell = photoLab.create()
  lab = shell.instance as PhotoLab
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const have = (of = image) =>
  act(() =>
    filteringOf(lab).result.set({
      of: { settings: lab.session.settings(), image: of },
      shown,
      made,
      isWhole: true,
    }),
  )
const draw = (parts: ReactNode) => render(<LabProvider lab={shell}>{parts}</LabProvider>)
const facts = () => screen.queryByRole('img', { name: /^Colours/ })

test('before the first result the half says so, and there is neither legend nor time', async () => {
  have({ ...image })
  draw(
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
  draw(<AfterVeil image={image} stage={stage} />)
  act(() => void lab.session.change({ chain: [] }))
  act(() => void vi.advanceTimersByTime(140))
  expect(screen.queryByText('Filtering…')).toBeNull()
  act(() => void vi.advanceTimersByTime(20))
  expect(screen.getByText('Filtering…')).toBeDefined()
  act(() => filteringOf(lab).result.set({ isCancelled: true }))
  expect(screen.getByText('Cancelled')).toBeDefined()
  act(() => filteringOf(lab).result.set({ isCancelled: false }))
  have()
  expect(screen.queryByText('Filtering…')).toBeNull()
})

test('what takes long can be cancelled, and made after all', () => {
  have()
  draw(<WorkShown image={image} />)
  expect(screen.queryByRole('button')).toBeNull()
  act(() => filteringOf(lab).result.set({ progress: [2, 8] }))
  expect(screen.getByRole('progressbar', { name: 'Rows filtered' })).toBeDefined()
  act(() => screen.getByRole('button', { name: 'Cancel' }).click())
  act(() => filteringOf(lab).result.set({ progress: undefined, isWhole: false }))
  expect(screen.getByRole('button', { name: 'Filter all of it' })).toBeDefined()
  have()
  expect(screen.queryByRole('button')).toBeNull()
  act(() => filteringOf(lab).result.set({ isCancelled: false }))
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
  const settings = lab.session.settings()
  paintPhoto(context, {
    stage,
    view: { ...lab.pointing.get(), zoom: 1 },
    image,
    before: before as unknown as Raster,
    after: undefined,
    shown: undefined,
    settings,
    outputCell: { row: 0, column: 0 },
    pointed: undefined,
    palette,
  })
  expect(before.paint.mock.results.map(({ value }) => value)).toEqual([[0, 0, 400, 400]])
})

test('what is being opened is named: a sample on its way, a file being decoded', async () => {
  photographsOf(lab).show(chosenSample(photograph('cat')!), image)
  lab.session.readLink('in=rocket')
  draw(<Opening image={image} />)
  expect(screen.getByRole('status').textContent).toBe('Opening Rocket…')
  act(
    () =>
      void ownPhotosOf(lab)
        .open(new File([], 'mine.jpg'))
        .catch(() => undefined),
  )
  expect(screen.getByRole('status').textContent).toBe('Opening mine.jpg…')
  await vi.dynamicImportSettled()
  await act(async () => decoding.fail())
  act(() => photographsOf(lab).show(chosenSample(photograph('rocket')!), image))
  expect(screen.getByRole('status').textContent).toBe('')
})

test('the line is drawn over the picture once there is a result', async () => {
  photographsOf(lab).show(chosenSample(photograph('cat')!), image)
  playIntro(lab)
  await vi.advanceTimersByTimeAsync(5000)
  expect(lab.pointing.get().split).toBe(0.97)
  have()
  await vi.advanceTimersByTimeAsync(5000)
  expect(lab.pointing.get().split).toBe(0.5)
})
