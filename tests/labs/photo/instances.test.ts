import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { photograph } from '#data/photographs.ts'
import { lab as photoLab } from '#labs/photo/lab.ts'
import { chosenSample } from '#labs/photo/model/photoChoice.ts'
import type { PhotoLab } from '#labs/photo/photo.ts'
import { filteringOf } from '#labs/photo/work/filtering.ts'
import { liveCameraOf } from '#labs/photo/work/liveCamera.ts'
import { ownPhotosOf } from '#labs/photo/work/ownPhotos.ts'
import { photographsOf } from '#labs/photo/work/photographs.ts'
import { palette } from '../../draw/fixtures.ts'

vi.mock('#engine/browserEngine.ts', () => ({
  browserEngine: () => ({
    openImage: (_pixels: unknown, width: number, height: number) => ({
      width,
      height,
      filter: () => Promise.resolve({ width, height, path: 'SIMD', workers: 2, milliseconds: 1 }),
      valueRange: () => Promise.resolve({ least: -1, most: 1, sample: Float32Array.of(-1, 1) }),
    }),
  }),
}))

const fetched: { url: string; signal: AbortSignal }[] = []
beforeEach(() => {
  fetched.length = 0
  vi.stubGlobal('fetch', (url: string, { signal }: { signal: AbortSignal }) => {
    fetched.push({ url, signal })
    return new Promise(() => {})
  })
})
afterEach(() => vi.unstubAllGlobals())

const image = { data: new Uint8ClampedArray(4 * 512 * 512), width: 512, height: 512 }
const astronaut = chosenSample(photograph('astronaut')!)

test('two labs on a page have each their own photograph, filtering, own files, camera and view', async () => {
  const [one, other] = [photoLab.create(), photoLab.create()].map(
    ({ instance }) => instance as PhotoLab,
  ) as [PhotoLab, PhotoLab]
  one.session.readLink('in=rocket&f=box:5')
  one.pointing.set({ zoom: 8 })
  photographsOf(one).show(astronaut, image)
  const { filter, result } = filteringOf(one)
  const inSight = { rows: [0, 512], pixels: 1 } as const
  filter({ settings: one.session.settings(), image, palette, inSight })
  await vi.waitFor(() => expect(result.get().isWhole).toBe(true))

  expect(other.session.writeLink()).toBe('#/photo')
  expect(other.pointing.get().zoom).toBe(0)
  expect(photographsOf(other).image()).toBeUndefined()
  expect(filteringOf(other).result.get().of).toBeUndefined()
  for (const of of [photographsOf, filteringOf, ownPhotosOf, liveCameraOf]) {
    expect(of(other)).not.toBe(of(one))
    expect(of(one)).toBe(of(one))
  }
})

test('a copy shows the photograph that is there, and is ready once its own result is', async () => {
  const shell = photoLab.create()
  const lab = shell.instance as PhotoLab
  lab.pointing.set({ zoom: 8 })
  photographsOf(lab).show(astronaut, image)
  const copied = shell.copy()
  const copy = copied.instance as PhotoLab
  expect(photographsOf(copy).image()).toBe(image)
  expect(copy.pointing.get().zoom).toBe(8)
  let isReady = false
  const ready = copied.ready().then(() => (isReady = true))
  await Promise.resolve()
  expect(isReady).toBe(false)
  const inSight = { rows: [0, 512], pixels: 1 } as const
  filteringOf(copy).filter({ settings: copy.session.settings(), image, palette, inSight })
  await ready
  expect(filteringOf(copy).result.get().isWhole).toBe(true)
})

test('a photograph is fetched as long as the lab is on the page, and once more when it is there again', () => {
  const shell = photoLab.create()
  expect(fetched).toEqual([])
  const end = shell.open()
  expect(fetched).toMatchObject([{ url: '/photos/astronaut.jpg', signal: { aborted: false } }])
  const { session } = shell.instance as PhotoLab
  session.readLink('in=rocket')
  expect(fetched.map(({ url, signal }) => [url, signal.aborted])).toEqual([
    ['/photos/astronaut.jpg', true],
    ['/photos/rocket.jpg', false],
  ])
  end()
  expect(fetched[1]!.signal.aborted).toBe(true)
  session.readLink('in=cat')
  expect(fetched).toHaveLength(2)
  shell.open()()
  expect(fetched.at(-1)?.url).toBe('/photos/cat.jpg')
})

test('what could not be had is said, a card stands in for it, and it is tried once more', async () => {
  vi.stubGlobal('fetch', (url: string, { signal }: { signal: AbortSignal }) => {
    fetched.push({ url, signal })
    return Promise.reject(new TypeError('offline'))
  })
  const shell = photoLab.create()
  const photos = photographsOf(shell.instance as PhotoLab)
  const end = shell.open()
  const standIn = await photos.onceThere(astronaut)
  expect(standIn).toMatchObject({ width: 1200, height: 800 })
  expect(photos.image()).toBe(standIn)
  expect(fetched).toHaveLength(1)
  photos.retry()
  expect(fetched).toHaveLength(2)
  end()
})

test('someone’s own photograph that is not here is said so, and the first of ours is fetched', async () => {
  const shell = photoLab.create()
  const { session } = shell.instance as PhotoLab
  const told: string[] = []
  session.onNotify((_, sentences) => told.push(...sentences))
  session.readLink('in=own.abc.30x40')
  const end = shell.open()
  await vi.waitFor(() => expect(told).toHaveLength(1))
  expect(told[0]).toMatch(/^That photograph is its owner’s own and not on this device: Astronaut/)
  expect(session.settings().photo).toEqual(astronaut)
  expect(fetched.map(({ url }) => url)).toEqual(['/photos/astronaut.jpg'])
  end()
})
