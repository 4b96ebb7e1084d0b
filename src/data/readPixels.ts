import { scaledWithin, type RgbaImage } from './rgbaImage.ts'

/** Whether colours are converted from the file's own space to the screen's, or are the numbers in the file. */
export type Colours = 'as shown' | 'as stored'

/**
 * The upright picture in a file, decoded by the browser; of a width that is given it has one pixel out of each place.
 * Rejects when it cannot be decoded.
 */
export function decodeUpright(
  file: Blob,
  colours: Colours = 'as shown',
  width?: number,
): Promise<ImageBitmap> {
  return createImageBitmap(file, {
    imageOrientation: 'from-image',
    colorSpaceConversion: colours === 'as stored' ? 'none' : 'default',
    ...(width !== undefined && { resizeWidth: width, resizeQuality: 'pixelated' }),
  })
}

/**
 * The pixels of a bitmap, scaled down where a side is beyond `sideLimit`; alpha is kept. Browser only.
 * Closes the bitmap.
 */
export function takePixels(bitmap: ImageBitmap, sideLimit: number): RgbaImage {
  try {
    const { width, height } = scaledWithin(bitmap, sideLimit)
    const context = new OffscreenCanvas(width, height).getContext('2d', {
      willReadFrequently: true,
    })
    if (!context) throw new Error('This browser gives no canvas to read pixels from.')
    context.imageSmoothingQuality = 'high'
    context.drawImage(bitmap, 0, 0, width, height)
    return { data: context.getImageData(0, 0, width, height).data, width, height }
  } finally {
    bitmap.close()
  }
}
