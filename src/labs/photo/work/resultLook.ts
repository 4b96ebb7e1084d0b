import type { RgbaImage } from '#data/rgbaImage.ts'
import type { Palette } from '#draw/palette.ts'
import type { OpenedImage } from '#engine/openedImage.ts'
import type { ValueRange } from '#engine/rows/pixelFilter.ts'
import { filterLayers } from '#labs/photo/model/filterLayers.ts'
import { asksForRange, modeOf, shownAs, type ShownAs } from '#labs/photo/model/shownAs.ts'
import type { PhotoSettings } from '#labs/photo/settings.ts'

/** From so many numbers of a result one can tell how all of them are distributed. */
const enough = 150_000
/** Milliseconds for which a camera's frames keep the scale of one of them. */
const lasts = 1000

interface ResultOf {
  readonly settings: PhotoSettings
  readonly image: RgbaImage
}

type Look = ResultOf & { readonly palette: Palette }

/** How results are coloured, in one lab on the page: what was worked out for that last is kept. */
export type ResultLook = ReturnType<typeof createResultLook>

export function createResultLook(opened: (image: RgbaImage) => OpenedImage) {
  let last: (ResultOf & { readonly step: number; readonly range: ValueRange }) | undefined
  let frame: { readonly look: Look; readonly shown: ShownAs; readonly at: number } | undefined

  /**
   * The range of the numbers of the settings' result, from some of them; from all where the least and the largest are
   * to be the ends. Undefined where what is shown does not depend on it.
   * @param isWhole a preview may keep the range that it had with other parameters of the same filters
   */
  const range = async ({ settings, image }: ResultOf, isWhole: boolean, signal?: AbortSignal) => {
    if (!asksForRange(settings)) return undefined
    // While a slider moves the scale of the last result stands: working out another would double the time to a picture.
    if (!isWhole && last?.image === image && isAlike(settings, last.settings)) return last.range
    const isExact = isWhole && modeOf(settings) === 'normalise'
    const pixels = (image.width * image.height) / settings.stride ** 2
    const step = isExact ? 1 : Math.max(1, Math.floor(Math.sqrt(pixels / enough)))
    if (last?.settings === settings && last.image === image && last.step === step) return last.range
    const made = await opened(image).valueRange(filterLayers(settings, step), signal)
    last = { settings, image, step, range: made }
    return made
  }
  /** How the result is coloured. Where that depends on its numbers some of them are worked out first. */
  const shownBy = async (look: Look, isWhole: boolean, signal?: AbortSignal) =>
    shownAs(look.settings, look.palette, await range(look, isWhole, signal))

  return {
    range,
    shownBy,
    /** How a frame of the camera is coloured: as one of the last second was, or by its own numbers. */
    shownOfFrame: async (look: Look) => {
      const now = performance.now()
      const isSame = frame?.look.settings === look.settings && frame.look.palette === look.palette
      if (frame && isSame && now - frame.at < lasts) return frame.shown
      const shown = await shownBy(look, false)
      frame = { look, shown, at: now }
      return shown
    },
  }
}

/** Whether two settings differ in the parameters of their filters at most. */
function isAlike(one: PhotoSettings, other: PhotoSettings): boolean {
  const kindsOf = ({ chain, ...rest }: PhotoSettings) =>
    JSON.stringify([chain.map(({ filter, isMuted }) => [filter, isMuted]), rest])
  return kindsOf(one) === kindsOf(other)
}
