import { beforeEach, expect, test, vi } from 'vitest'
import { photograph } from '#data/photographs.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import type { PixelRequest } from '#engine/rows/pixelFilter.ts'
import { chosenSample } from '#labs/photo/model/photoChoice.ts'
import { photo, type PhotoLab } from '#labs/photo/photo.ts'
import { photographsOf } from '#labs/photo/work/photographs.ts'
import { photoPng } from '#labs/photo/work/photoPng.ts'
import { createInstance } from '#parts/lab/labInstance.ts'

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
      valueRange: () =>
        Promise.resolve({ least: -80, most: 100, sample: Float32Array.of(-80, 100) }),
    }),
  }),
}))
vi.mock('#data/photo/encodePng.ts', () => ({ encodePng: () => Promise.resolve(new Blob()) }))

const picture = (size: number): RgbaImage => ({
  data: new Uint8ClampedArray(4 * size * size),
  width: size,
  height: size,
})
const [cat, rocket] = ['cat', 'rocket'].map((id) => chosenSample(photograph(id)!)) as [
  ReturnType<typeof chosenSample>,
  ReturnType<typeof chosenSample>,
]

let lab: PhotoLab
beforeEach(() => {
  asked.length = 0
  lab = createInstance(photo)
})

test.each([
  ['unsharp', { kind: 'scaled', isAbsolute: false, scale: 1, offset: 0 }],
  ['sobel-x', { kind: 'scaled', isAbsolute: false, scale: 1.275, offset: 127.5 }],
])('%s is saved in its own tone, greys whatever the theme', async (filter, tone) => {
  photographsOf(lab).show(cat, picture(4))
  lab.session.readLink(`in=cat&f=${filter}`)
  await photoPng(lab)
  expect(asked.map(({ request }) => request.toneMap)).toEqual([tone])
})

test('while another photograph is on its way, saving waits for it', async () => {
  photographsOf(lab).show(cat, picture(4))
  lab.session.readLink('in=rocket&f=box:3')
  const saved = photoPng(lab)
  await Promise.resolve()
  expect(asked).toEqual([])
  const image = picture(5)
  photographsOf(lab).show(rocket, image)
  await saved
  expect(asked.map((each) => each.image)).toEqual([image.data])
})
