import { greyPicture } from '#data/greyPicture.ts'
import { rgbaToPicture } from '#data/rgbaToPicture.ts'
import type { Picture } from '#data/picture.ts'
import { keepNewest } from './ownFiles.ts'
import { ownPicture, reopenOwnPicture } from './ownPictures.ts'
import { builtIn, type PaintedChoice, type PictureSettings } from './pictureChoice.ts'

const recent = new Map<string, Picture>()
const mostRecent = 24

/** The picture of the settings if it is there, else undefined; loads nothing. */
export function pictureAtHand(settings: PictureSettings): Picture | undefined {
  const { picture, size, colour, crop } = settings
  if (picture.kind === 'painted') return painted(picture)
  if (picture.kind === 'named') return undefined
  const key = pictureKey(settings)
  if (picture.kind === 'own') {
    // Without its pixels there would be nothing to crop next: it is opened again, even when this crop of it is there.
    const opened = ownPicture(picture.id)
    return (
      opened &&
      (recent.get(key) ?? remember(key, rgbaToPicture(opened.image, { size, colour, crop })))
    )
  }
  const there = recent.get(key)
  if (there) return there
  const source = builtIn(picture.id)
  if (!source || !('make' in source)) return undefined
  return remember(key, inColour(source.make(size), colour))
}

/** How a picture that is not at hand is had; undefined when there is no such picture. */
export function loaderOf({
  picture,
  size,
  colour,
  crop,
}: PictureSettings): ((signal: AbortSignal) => Promise<Picture>) | undefined {
  if (picture.kind === 'own')
    return async (signal) =>
      rgbaToPicture((await reopenOwnPicture(picture.id, signal)).image, { size, colour, crop })
  const source = picture.kind === 'built-in' ? builtIn(picture.id) : undefined
  if (!source || !('load' in source)) return undefined
  return async (signal) => inColour(await source.load(size, signal), colour)
}

/** A text that is the same for settings with the same picture. */
export function pictureKey({ picture, size, colour, crop }: PictureSettings): string {
  return JSON.stringify([picture, size, colour, picture.kind === 'own' ? crop : ''])
}

/** Keeps a picture at hand; of many the oldest makes room. */
export function remember(key: string, picture: Picture): Picture {
  return keepNewest(recent, mostRecent, key, picture)
}

function inColour(picture: Picture, colour: PictureSettings['colour']): Picture {
  return colour === 'grey' ? greyPicture(picture) : picture
}

function painted({ channels, height, width, values, white }: PaintedChoice): Picture {
  const data = Float32Array.from(values)
  return { pixels: { shape: [channels, height, width], data }, white }
}
