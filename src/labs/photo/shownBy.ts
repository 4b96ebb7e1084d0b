import type { RgbaImage } from '#data/rgbaImage.ts'
import type { Palette } from '#draw/palette.ts'
import type { OpenedImage } from '#engine/openedImage.ts'
import type { Spread } from '#engine/rows/pixelFilter.ts'
import { photoLayers } from './photoLayers.ts'
import type { PhotoSettings } from './settings.ts'
import { asksForSpread, shownAs, type ShownAs, wayOf } from './shownAs.ts'

/** From so many numbers of a result one can tell how all of them are spread. */
const enough = 150_000

let last: { settings: PhotoSettings; image: RgbaImage; step: number; spread: Spread } | undefined

/**
 * How the result of the settings is coloured. Where that depends on the result's numbers some of them are worked out
 * first, the same for a preview as for the whole; all of them where the least and the largest are to be the ends.
 */
export async function shownBy(
  photo: OpenedImage,
  request: { settings: PhotoSettings; image: RgbaImage; palette: Palette },
  isWhole: boolean,
  signal?: AbortSignal,
): Promise<ShownAs> {
  const { settings, image, palette } = request
  if (!asksForSpread(settings)) return shownAs(settings, palette)
  const isExact = isWhole && wayOf(settings) === 'normalise'
  const pixels = (image.width * image.height) / settings.stride ** 2
  const step = isExact ? 1 : Math.max(1, Math.floor(Math.sqrt(pixels / enough)))
  if (last?.settings !== settings || last.image !== image || last.step !== step) {
    const spread = await photo.spread(photoLayers(settings, step), signal)
    last = { settings, image, step, spread }
  }
  return shownAs(settings, palette, last.spread)
}
