import { beforeEach, expect, test, vi } from 'vitest'
import type { RgbaImage } from '#data/rgbaImage.ts'
import type { PixelRequest } from '#engine/rows/pixelFilter.ts'
import { chosenSample, samplePhoto } from '#labs/photo/photoChoice.ts'
import { photoPng } from '#labs/photo/photoPng.ts'
import { showLive } from '#labs/photo/photos.ts'
import { photoSession } from '#labs/photo/session.ts'

const asked: { image: unknown; request: PixelRequest }[] = []

vi.mock('#engine/browserEngine.ts', () => ({
  browserEngine: () => ({
    openImage: (image: unknown, width: number, height: number) => ({
      width,
      height,
      filter: (request: PixelRequest) => {
        asked.push({ image, request })
        return Promise.resolve({ width, height, path: 'SIMD', workers: 2, milliseconds: 1 })
      },
      valueRange: () => Promise.resolve({ least: -80, most: 100, sample: Float32Array.of(-80, 100) }),
    }),
  }),
}))
vi.mock('#data/photo/encodePng.ts', () => ({ encodePng: () => Promise.resolve(new Blob()) }))

const picture = (size: number): RgbaImage => ({
  data: new Uint8ClampedArray(4 * size * size),
  width: size,
  height: size,
})
const [cat, rocket] = ['cat', 'rocket'].map((id) => chosenSample(samplePhoto(id)!)) as [
  ReturnType<typeof chosenSample>,
  ReturnType<typeof chosenSample>,
]

beforeEach(() => {
  asked.length = 0
  photoSession.reset()
})

test.each([
  ['unsharp', { kind: 'scaled', isAbsolute: false, scale: 1, offset: 0 }],
  ['sobel-x', { kind: 'scaled', isAbsolute: false, scale: 1.275, offset: 127.5 }],
])('%s is saved in its own tone, greys whatever the theme', async (filter, tone) => {
  showLive(cat, picture(4))
  photoSession.readLink(`in=cat&f=${filter}`)
  await photoPng()
  expect(asked.map(({ request }) => request.toneMap)).toEqual([tone])
})

test('while another photograph is on its way, saving waits for it', async () => {
  showLive(cat, picture(4))
  photoSession.readLink('in=rocket&f=box:3')
  const saved = photoPng()
  await Promise.resolve()
  expect(asked).toEqual([])
  const image = picture(5)
  showLive(rocket, image)
  await saved
  expect(asked.map((each) => each.image)).toEqual([image.data])
})
