import type { RgbaImage } from '#data/rgbaImage.ts'
import type { OpenedImage } from '#engine/openedImage.ts'
import type { ValueRange } from '#engine/rows/pixelFilter.ts'
import { photoLayers } from './photoLayers.ts'
import type { PhotoSettings } from './settings.ts'
import { asksForSpread, wayOf } from './shownAs.ts'

/** From so many numbers of a result one can tell how all of them are spread. */
const enough = 150_000

let last:
  { settings: PhotoSettings; image: RgbaImage; step: number; spread: ValueRange } | undefined

/**
 * How the numbers of the settings' result are spread, from some of them; from all where the least and the largest are to
 * be the ends. Undefined where what is shown does not depend on it.
 * @param isWhole a preview may keep the spread that it had with other parameters of the same filters
 */
export async function resultSpread(
  photo: OpenedImage,
  { settings, image }: { settings: PhotoSettings; image: RgbaImage },
  isWhole: boolean,
  signal?: AbortSignal,
): Promise<ValueRange | undefined> {
  if (!asksForSpread(settings)) return undefined
  // While a slider moves the scale of the last result stands: working out another would double the time to a picture.
  if (!isWhole && last?.image === image && isAlike(settings, last.settings)) return last.spread
  const isExact = isWhole && wayOf(settings) === 'normalise'
  const pixels = (image.width * image.height) / settings.stride ** 2
  const step = isExact ? 1 : Math.max(1, Math.floor(Math.sqrt(pixels / enough)))
  if (last?.settings === settings && last.image === image && last.step === step) return last.spread
  const spread = await photo.valueRange(photoLayers(settings, step), signal)
  last = { settings, image, step, spread }
  return spread
}

/** Whether two settings differ in the parameters of their filters at most. */
function isAlike(one: PhotoSettings, other: PhotoSettings): boolean {
  const kindsOf = ({ chain, ...rest }: PhotoSettings) =>
    JSON.stringify([chain.map(({ filter, isMuted }) => [filter, isMuted]), rest])
  return kindsOf(one) === kindsOf(other)
}
