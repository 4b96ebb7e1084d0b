import type { RgbaImage } from '#data/rgbaImage.ts'
import type { Palette } from '#draw/palette.ts'
import type { OpenedImage } from '#engine/openedImage.ts'
import { resultSpread } from './resultSpread.ts'
import type { PhotoSettings } from './settings.ts'
import { shownAs, type ShownAs } from './shownAs.ts'

/**
 * How the result of the settings is coloured. Where that depends on the result's numbers some of them are worked out
 * first.
 * @param isWhole a preview may keep the scale that it had with other parameters of the same filters
 */
export async function shownBy(
  photo: OpenedImage,
  request: { settings: PhotoSettings; image: RgbaImage; palette: Palette },
  isWhole: boolean,
  signal?: AbortSignal,
): Promise<ShownAs> {
  const spread = await resultSpread(photo, request, isWhole, signal)
  return shownAs(request.settings, request.palette, spread)
}
