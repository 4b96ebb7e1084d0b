import { tensor } from '#core/tensor.ts'
import { Raster } from '#labs/photo/work/raster.ts'
import { engineWithWorkers } from '../chromium/engineWithWorkers.ts'
import type { PhotoContender } from './contender.ts'
import { pixelsOf } from './pixelsOf.ts'

/** Ours as the Photo lab does it: an opened image, chunks drawn onto canvases as they come. */
export function engineContender(
  pixels: Uint8ClampedArray,
  width: number,
  height: number,
  workers: number,
): PhotoContender {
  const image = engineWithWorkers(workers).openImage(pixels, width, height)
  const raster = new Raster(width, height)
  return {
    name: workers === 1 ? 'engine, 1 worker' : `engine, ${workers} workers`,
    takes: () => true,
    async draw({ size, numbers }) {
      const weight = tensor([3, 1, size, size], [...numbers, ...numbers, ...numbers])
      const spec = { groups: 3, padding: 'same', paddingMode: 'replicate' } as const
      const layers = [{ kind: 'conv', weight, bias: null, spec } as const]
      const toneMap = { kind: 'scaled', isAbsolute: false, scale: 1, offset: 0 } as const
      await image.filter(
        { layers, toneMap },
        { onChunk: ({ first, pixels: chunk }) => raster.put(first, chunk) },
      )
    },
    drawn: () => pixelsOf(width, height, (context) => raster.paint(context, 0, 0, 1)),
  }
}
