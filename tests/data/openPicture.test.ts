import { readFileSync } from 'node:fs'
import { afterEach, expect, test, vi } from 'vitest'
import { PictureError } from '#data/decodeImageFile.ts'
import { openPictureFile } from '#data/openPicture.ts'
import { hostileFiles } from '../fixtures/hostileFiles.ts'

const hostile = (file: string) =>
  new File([readFileSync(new URL(`../fixtures/hostile/${file}`, import.meta.url))], file)
const never = new AbortController().signal

/** Node decodes no pictures: what the browser would do is put in its place. */
const decodingBy = (decode: () => Promise<unknown>) => {
  const decoding = vi.fn<() => Promise<unknown>>(decode)
  vi.stubGlobal('createImageBitmap', decoding)
  return decoding
}
afterEach(() => vi.unstubAllGlobals())

test.each(hostileFiles.filter(({ refused }) => refused))(
  '$file is refused before anything is decoded',
  async ({ file, refused }) => {
    const decoding = decodingBy(() => Promise.reject(new Error('decoded')))
    const opening = openPictureFile(hostile(file), never)
    await expect(opening).rejects.toThrow(refused)
    await expect(opening).rejects.toBeInstanceOf(PictureError)
    expect(decoding).not.toHaveBeenCalled()
  },
)

test('41 MiB are refused unread', async () => {
  const file = new Blob([new Uint8Array(41 * 2 ** 20)])
  const slice = vi.spyOn(file, 'slice')
  await expect(openPictureFile(file, never)).rejects.toThrow('41 MiB; at most 40 MiB')
  expect(slice).not.toHaveBeenCalled()
})

test('a picture that the browser cannot decode is damaged', async () => {
  decodingBy(() => Promise.reject(new DOMException('no', 'InvalidStateError')))
  await expect(openPictureFile(hostile('truncated.jpg'), never)).rejects.toThrow(
    'The file is damaged: its header says JPEG, but the picture cannot be decoded.',
  )
})

test('a JPEG whose size stands behind 300 kB of notes is read to there', async () => {
  const decoding = decodingBy(() => Promise.reject(new Error('no')))
  const jpeg = new Uint8Array(await hostile('exif-1.jpg').arrayBuffer())
  const segment = Uint8Array.of(0xff, 0xef, 0xff, 0xff, ...new Uint8Array(0xffff - 2))
  const long = new Blob([
    jpeg.slice(0, 2),
    ...Array.from({ length: 5 }, () => segment),
    jpeg.slice(2),
  ])
  await expect(openPictureFile(long, never)).rejects.toThrow(/cannot be decoded/)
  expect(decoding).toHaveBeenCalledOnce()
})

test('a file that cannot be read', async () => {
  const gone = new Blob(['x'])
  gone.slice = () =>
    Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new Error('gone')) })
  await expect(openPictureFile(gone, never)).rejects.toThrow(/cannot be read. It may be a folder/)
})

test('aborted while it decodes: ends at once, and what is decoded later is let go', async () => {
  const bitmap = { close: vi.fn<() => void>() }
  const decoded = { now: (_bitmap: unknown) => {} }
  const decoding = decodingBy(() => new Promise((resolve) => (decoded.now = resolve)))
  const stop = new AbortController()
  const opening = openPictureFile(hostile('alpha.png'), stop.signal)
  await vi.waitFor(() => expect(decoding).toHaveBeenCalled())
  stop.abort()
  await expect(opening).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }))
  decoded.now(bitmap)
  await vi.waitFor(() => expect(bitmap.close).toHaveBeenCalledOnce())
})

test('a picture that is still not decoded after 8 s is given up', async () => {
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    expect(milliseconds).toBe(8000)
    const limit = new AbortController()
    queueMicrotask(() => limit.abort())
    return limit.signal
  })
  decodingBy(() => new Promise(() => {}))
  await expect(openPictureFile(hostile('alpha.png'), never)).rejects.toThrow(/more than 8 seconds/)
  vi.restoreAllMocks()
})
