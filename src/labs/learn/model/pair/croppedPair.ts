import type { RgbaImage } from '#data/rgbaImage.ts'
import type { PixelPair } from './pairBlocksOf.ts'

/** Whether both have one size. */
export function isOneSize({ before, after }: PixelPair): boolean {
  return before.width === after.width && before.height === after.height
}

/** The middles of both, as large as both are. */
export function croppedPair({ before, after }: PixelPair): PixelPair {
  const width = Math.min(before.width, after.width)
  const height = Math.min(before.height, after.height)
  return { before: middleOf(before, width, height), after: middleOf(after, width, height) }
}

function middleOf(image: RgbaImage, width: number, height: number): RgbaImage {
  if (image.width === width && image.height === height) return image
  const top = Math.floor((image.height - height) / 2)
  const left = Math.floor((image.width - width) / 2)
  const data = new Uint8ClampedArray(4 * width * height)
  for (let row = 0; row < height; row++) {
    const from = 4 * ((top + row) * image.width + left)
    data.set(image.data.subarray(from, from + 4 * width), 4 * row * width)
  }
  return { data, width, height }
}
