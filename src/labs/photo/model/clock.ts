import type { PhotoSettings } from '#labs/photo/settings.ts'
import type { Clock } from '#state/playbackMath.ts'
import { photoLayer } from './layer.ts'

/** Pixels of the result, a row of them, and the products of the last layer's window. */
export function photoClock(settings: PhotoSettings): Clock {
  const { outputHeight, outputWidth, products } = photoLayer(settings)
  return { count: outputHeight * outputWidth, rowLength: outputWidth, products }
}

/** A pixel beside the middle, where the line between before and after does not lie over it. */
export function middlePixel(settings: PhotoSettings): number {
  const { outputHeight, outputWidth } = photoLayer(settings)
  return Math.floor(0.45 * outputHeight) * outputWidth + Math.floor(0.73 * outputWidth)
}
