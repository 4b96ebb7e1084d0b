import type { RgbaImage } from '#data/rgbaImage.ts'
import { numbersIn } from './numbersIn.ts'
import { photoLayers } from './photoLayers.ts'
import type { PixelSum } from './pixelSum.ts'
import type { PhotoSettings } from './settings.ts'

/** The two derivatives, across and down, of the filtered photograph at a pixel. */
export function pixelGradient(
  settings: PhotoSettings,
  image: RgbaImage,
  { row, column, channel }: Pick<PixelSum, 'row' | 'column' | 'channel'>,
): readonly [x: number, y: number] {
  const here = { top: row, left: column, bottom: row + 1, right: column + 1 }
  const pairs = photoLayers(settings).slice(0, -1)
  const values = numbersIn(settings, image, pairs, here)
  const at = 2 * Math.min(channel, values.length / 2 - 1)
  return [values[at] ?? 0, values[at + 1] ?? 0]
}
