import type { RgbaImage } from '#data/rgbaImage.ts'
import { type Raster, rasterOf } from './raster.ts'

let last: { image: RgbaImage; raster: Raster } | undefined

/** The photograph as it was, ready to be painted: that of the last one asked for. */
export function rasterBefore(image: RgbaImage): Raster {
  if (last?.image !== image) last = { image, raster: rasterOf(image, last?.raster) }
  return last.raster
}
