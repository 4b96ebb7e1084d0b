import { useEffect } from 'react'
import { memoOfLast } from '#core/memo.ts'
import { fetchPhotograph, photograph } from '#data/photographs.ts'
import type { Picture } from '#data/picture.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import type { FieldLab } from '#labs/field/field.ts'
import type { FieldSettings } from '#labs/field/settings.ts'
import { perInstance } from '#parts/lab/perInstance.ts'
import { ownPicture, reopenOwnPicture } from '#parts/picture/ownPictures.ts'
import { pictureAtHand } from '#parts/picture/pictureAtHand.ts'
import { builtIn, type PictureChoice } from '#parts/picture/pictureChoice.ts'
import { createLoader } from '#state/createLoader.ts'

/** Along a side of what is worked out and of a sample. */
const mostCells = 64

/** What loads the pictures of a lab on the page in their own pixels. */
const loadingOf = perInstance(() => {
  const loader = createLoader<RgbaImage>()
  const drawn = memoOfLast(drawnPicture)
  return {
    ...loader,
    drawn: (picture: PictureChoice, size: number) =>
      picture.kind === 'own'
        ? ownPicture(picture.id)?.image
        : drawn(picture, Math.min(mostCells, size)),
  }
})

/** Hook: the picture of the settings in its own pixels, the one before while it is fetched, and a sentence where it could not be had. */
export function useFieldImage(lab: FieldLab, { picture, size }: FieldSettings) {
  const { drawn, use, want, stop, get, retry } = loadingOf(lab)
  const { arrived, failed } = use((loaded) => loaded)
  const atHand = drawn(picture, size)
  const isWanted = atHand === undefined
  useEffect(() => {
    if (!isWanted || picture.kind === 'named') return undefined // a link’s is looked for, and then chosen
    // Chosen again, it is tried again.
    if (get().failed !== undefined) retry()
    want(keyOf(picture), (signal) => load(picture, signal))
    return stop
  }, [picture, isWanted, get, want, stop, retry])
  return {
    image: atHand ?? arrived?.value,
    problem:
      failed === keyOf(picture)
        ? 'That picture could not be loaded: the fields are the same on any other. Choose it again to try once more.'
        : undefined,
  }
}

/** Takes over what another instance has fetched. */
export function adoptImage(lab: FieldLab, like: FieldLab): void {
  const { arrived } = loadingOf(like).get()
  if (arrived) loadingOf(lab).show(arrived.key, arrived.value)
}

/** Resolves as soon as the picture of the settings is there, or could not be had. */
export function imageReady(lab: FieldLab): Promise<void> {
  const { drawn, get, subscribe } = loadingOf(lab)
  return new Promise((resolve) => {
    const check = () => {
      const { picture, size } = lab.session.settings()
      const { arrived, failed } = get()
      const isLoaded = [arrived?.key, failed].includes(keyOf(picture))
      if (!isLoaded && !drawn(picture, size)) return
      ends.forEach((end) => end())
      resolve()
    }
    const ends = [subscribe(check), lab.session.store.subscribe(check)]
    check()
  })
}

const keyOf = (picture: PictureChoice) => JSON.stringify(picture)

/** A picture that is worked out or painted. */
function drawnPicture(picture: PictureChoice, size: number): RgbaImage | undefined {
  if (picture.kind === 'built-in' && !('make' in (builtIn(picture.id) ?? {}))) return undefined
  const made = pictureAtHand({ picture, size, colour: 'rgb', crop: 'centre' })
  return made && imageOf(made)
}

function imageOf({ pixels, white }: Picture): RgbaImage {
  const [channels = 1, height = 1, width = 1] = pixels.shape
  const plane = height * width
  const data = Uint8ClampedArray.from({ length: 4 * plane }, (_, at) => {
    const [pixel, channel] = [Math.floor(at / 4), at % 4]
    if (channel === 3) return 255
    return ((pixels.data[channels === 3 ? channel * plane + pixel : pixel] ?? 0) / white) * 255
  })
  return { data, width, height }
}

/** The photograph at its full size where there is one, else with as many cells as the sample has. */
async function load(picture: PictureChoice, signal: AbortSignal): Promise<RgbaImage> {
  if (picture.kind === 'own') return (await reopenOwnPicture(picture.id, signal)).image
  const id = picture.kind === 'built-in' ? picture.id : ''
  const file = photograph(id)?.file
  if (file !== undefined) return await fetchPhotograph(file, signal)
  const source = builtIn(id)
  if (!source || !('load' in source))
    throw new RangeError(`a ${picture.kind} picture is not loaded`)
  return imageOf(await source.load(mostCells, signal))
}
