import type { RgbaImage } from '#data/rgbaImage.ts'
import type { Palette } from '#draw/palette.ts'
import type { OpenedImage } from '#engine/openedImage.ts'
import type { PhotoSettings } from './settings.ts'
import type { ShownAs } from './shownAs.ts'
import { shownBy } from './shownBy.ts'

/** Milliseconds for which a camera's frames keep the scale of one of them. */
const lasts = 1000

let last: { settings: PhotoSettings; palette: Palette; shown: ShownAs; at: number } | undefined

/** How a frame of the camera is coloured: as one of the last second was, or by its own numbers. */
export async function shownOfFrame(
  photo: OpenedImage,
  request: { settings: PhotoSettings; image: RgbaImage; palette: Palette },
): Promise<ShownAs> {
  const { settings, palette } = request
  const now = performance.now()
  const isAlike = last?.settings === settings && last.palette === palette
  if (last && isAlike && now - last.at < lasts) return last.shown
  const shown = await shownBy(photo, request, false)
  last = { settings, palette, shown, at: now }
  return shown
}
