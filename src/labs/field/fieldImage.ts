import { decodeImageFile } from '#data/decodeImageFile.ts'
import { readAllPixels } from '#data/photo/readAllPixels.ts'
import type { Picture } from '#data/picture.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import { ownPicture, reopenOwnPicture } from '#parts/picture/ownPictures.ts'
import { builtIn, type PictureChoice } from '#parts/picture/pictureChoice.ts'
import { pictureAtHand } from '#parts/picture/pictures.ts'
import { createValue } from '#state/createValue.ts'
import type { FieldSettings } from './settings.ts'

/** The pictures that there are photographs of at their full size; the others have 64 cells a side. */
const photographs: ReadonlySet<string> = new Set(['cat', 'coffee', 'photographer'])

/** The picture that is shown, the last that could be had; and the one that could not. */
const shown = createValue<{
  readonly picture: PictureChoice | undefined
  readonly image: RgbaImage | undefined
  readonly failed: PictureChoice | undefined
}>({ picture: undefined, image: undefined, failed: undefined })

let loading: { readonly picture: PictureChoice; readonly stop: AbortController } | undefined

/** Hook: the picture of the settings in its own pixels; while it is on its way, the one before. */
export function useFieldImage(settings: FieldSettings): RgbaImage | undefined {
  const image = shown.use((value) => value.image)
  const drawn = drawnPicture(settings)
  if (!drawn) ask(settings.picture)
  return drawn ?? image
}

/** Hook: a sentence when the chosen picture could not be had. */
export function useImageProblem(settings: FieldSettings): string | undefined {
  const failed = shown.use((value) => value.failed)
  if (failed !== settings.picture) return undefined
  return 'That picture could not be loaded: the fields are the same on any other. Choose it again to try once more.'
}

/** The picture to show now, outside of React. */
export function imageNow(settings: FieldSettings): RgbaImage | undefined {
  return drawnPicture(settings) ?? shown.get().image
}

let lastDrawn: { readonly key: string; readonly image: RgbaImage } | undefined

/** A picture that is worked out, painted, or open already. */
function drawnPicture(settings: FieldSettings): RgbaImage | undefined {
  const { picture } = settings
  if (picture.kind === 'own') return ownPicture(picture.id)?.image
  if (picture.kind === 'built-in' && !('make' in (builtIn(picture.id) ?? {}))) return undefined
  const size = Math.min(64, settings.size)
  const key = JSON.stringify([picture, size])
  if (lastDrawn?.key === key) return lastDrawn.image
  const made = pictureAtHand({ ...settings, size, colour: 'rgb' })
  if (!made) return undefined
  lastDrawn = { key, image: imageOf(made) }
  return lastDrawn.image
}

function imageOf({ pixels, white }: Picture): RgbaImage {
  const [channels = 1, height = 1, width = 1] = pixels.shape
  const plane = height * width
  const data = new Uint8ClampedArray(plane * 4)
  for (let at = 0; at < plane; at++) {
    for (let channel = 0; channel < 3; channel++) {
      const value = pixels.data[(channels === 3 ? channel : 0) * plane + at] ?? 0
      data[at * 4 + channel] = (value / white) * 255
    }
    data[at * 4 + 3] = 255
  }
  return { data, width, height }
}

/** Sees to it that the chosen picture is shown as soon as it is there. */
function ask(picture: PictureChoice): void {
  const { picture: there, failed } = shown.get()
  if (picture === there || picture === failed || picture === loading?.picture) return
  loading?.stop.abort()
  const stop = new AbortController()
  loading = { picture, stop }
  load(picture, stop.signal).then(
    (image) => {
      if (!stop.signal.aborted) shown.set({ picture, image, failed: undefined })
    },
    () => {
      if (!stop.signal.aborted) shown.set({ failed: picture })
    },
  )
}

async function load(picture: PictureChoice, signal: AbortSignal): Promise<RgbaImage> {
  if (picture.kind === 'own') return (await reopenOwnPicture(picture.id, signal)).image
  // What a link names is looked for elsewhere, and then chosen.
  if (picture.kind !== 'built-in') return await new Promise<never>(() => undefined)
  const { id } = picture
  const path = photographs.has(id) ? `photos/${id}.jpg` : `samples/${id}.png`
  const response = await fetch(`${import.meta.env.BASE_URL}${path}`, { signal })
  if (!response.ok) throw new Error(`${path} is missing (${response.status})`)
  const { bitmap } = await decodeImageFile(await response.blob(), signal)
  return readAllPixels(bitmap).image
}
