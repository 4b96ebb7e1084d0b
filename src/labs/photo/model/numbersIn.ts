import type { RgbaImage } from '#data/rgbaImage.ts'
import { coreConvRows } from '#engine/rows/coreConvRows.ts'
import type { FilterLayer } from '#engine/rows/filterLayer.ts'
import { rowLayers } from '#engine/rows/rowLayers.ts'
import { rowsOf } from '#engine/rows/rowsOf.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'
import { neighbourhood, type Region } from './neighbourhood.ts'

/** What layers of the settings give in a region, worked out by the core: [channels, rows, columns]. */
export function numbersIn(
  settings: PhotoSettings,
  photo: RgbaImage,
  layers: readonly FilterLayer[],
  region: Region,
): Float32Array {
  const { image, top, left } = neighbourhood(settings, photo, region)
  const made = rowLayers(layers, [3, image.height, image.width], coreConvRows)
  const { channels, width } = made.at(-1) ?? { channels: 3, width: image.width }
  const [rows, columns] = [region.bottom - region.top, region.right - region.left]
  const all = rowsOf(made, (wanted) => imageRows(image, wanted), region.top - top, rows)
  const numbers = new Float32Array(channels * rows * columns)
  for (let line = 0; line < channels * rows; line++) {
    const from = line * width + region.left - left
    numbers.set(all.subarray(from, from + columns), line * columns)
  }
  return numbers
}

/** Red, green and blue of rows of the image, [3, rows, width]. */
export function imageRows({ data, width }: RgbaImage, rows: Int32Array): Float32Array {
  const planes = new Float32Array(3 * rows.length * width)
  rows.forEach((row, index) => {
    for (let col = 0; col < width; col++) {
      for (let channel = 0; channel < 3; channel++)
        planes[(channel * rows.length + index) * width + col] =
          data[(row * width + col) * 4 + channel]!
    }
  })
  return planes
}
