import { layOverWhite, type RgbaImage } from '#data/rgbaImage.ts'

/** Pixels of a canvas that is still certain to hold what is drawn on it; larger ones may be silently blank. */
const mostPixels = 4_194_304

/** Every pixel of a bitmap over white, some rows at a time, so that no canvas is too large. Closes the bitmap. */
export function readAllPixels(bitmap: ImageBitmap): { image: RgbaImage; transparent: boolean } {
  const { width, height } = bitmap
  const data = new Uint8ClampedArray(width * height * 4)
  const rows = Math.min(height, Math.max(1, Math.floor(mostPixels / width)))
  let transparent = false
  try {
    const context = new OffscreenCanvas(width, rows).getContext('2d', { willReadFrequently: true })
    if (!context) throw new Error('This browser gives no canvas to read pixels from.')
    for (let top = 0; top < height; top += rows) {
      const count = Math.min(rows, height - top)
      context.clearRect(0, 0, width, rows)
      context.drawImage(bitmap, 0, top, width, count, 0, 0, width, count)
      const part = context.getImageData(0, 0, width, count).data
      transparent = layOverWhite(part) || transparent
      data.set(part, top * width * 4)
    }
  } finally {
    bitmap.close()
  }
  return { image: { data, width, height }, transparent }
}
