import type { RgbaImage } from '#data/rgbaImage.ts'
import { type Raster, rasterOf } from '#labs/photo/work/raster.ts'

/** Makes a photograph as it was ready to be painted: that of the last one asked for is kept. */
export function createRasterBefore(): (image: RgbaImage) => Raster {
  let last: { readonly image: RgbaImage; readonly raster: Raster } | undefined
  return (image) => {
    if (last?.image !== image) last = { image, raster: rasterOf(image, last?.raster) }
    return last.raster
  }
}
