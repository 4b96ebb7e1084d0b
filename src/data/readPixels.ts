import type { RgbaImage } from './rgbaToPicture.ts'

/**
 * The upright pixels of an image file, scaled down so that it is at most `widthLimit` wide.
 * Browser only. Rejects when the file cannot be decoded. Alpha is kept: see `overWhite`.
 */
export async function readPixels(file: Blob, widthLimit?: number): Promise<RgbaImage> {
  const bitmap = await createImageBitmap(file, {
    imageOrientation: 'from-image',
    ...(widthLimit && { resizeWidth: widthLimit, resizeQuality: 'high' }),
  })
  try {
    const { width, height } = bitmap
    const context = new OffscreenCanvas(width, height).getContext('2d', {
      willReadFrequently: true,
    })
    if (!context) throw new Error('This browser gives no canvas to read pixels from.')
    context.drawImage(bitmap, 0, 0)
    return { data: context.getImageData(0, 0, width, height).data, width, height }
  } finally {
    bitmap.close()
  }
}
