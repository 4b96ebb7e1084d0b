import { useMemo } from 'react'
import { decodeUpright, takePixels } from '#data/readPixels.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import { areaMeans, type Crop, cropRegion } from '#data/rgbaToPicture.ts'
import { ownPicture } from '#parts/picture/ownPictures.ts'
import { pictureAtHand } from '#parts/picture/pictures.ts'
import { createValue } from '#state/createValue.ts'
import type { ChannelsLayer, Volume } from './layer.ts'
import type { ChannelsSettings } from './settings.ts'
import { volumeWhite, workedVolume } from './volumes.ts'

/** Pictures of which there is a photograph at full size. */
const photographs: Readonly<Partial<Record<string, string>>> = {
  cat: 'cat.jpg',
  coffee: 'coffee.jpg',
  photographer: 'photographer.jpg',
}
/** As many pixels as the gallery can show, along the longer side of a photograph that is not square. */
const keptSide = 512
/** The most cells that a drawn picture has. */
const drawnSide = 64

/** The photographs that have arrived, by name; null: it could not be had. */
const arrived = createValue<{ images: ReadonlyMap<string, RgbaImage | null> }>({
  images: new Map(),
})
const asked = new Set<string>()

/** Hook: what the gallery's maps are made from: the picture as large as it is to be had; that of the layer until then. */
export function useGalleryImage(settings: ChannelsSettings, layer: ChannelsLayer): Volume {
  const images = arrived.use((value) => value.images)
  const { volume, channels, gallerySize, picture, colour, crop } = settings
  const found = useMemo(
    () => largestOf({ volume, channels, gallerySize, picture, colour, crop }, images),
    [volume, channels, gallerySize, picture, colour, crop, images],
  )
  // While another picture is on its way the layer is still that of the one before.
  const fits = found?.pixels.shape[0] === layer.geometry.inputChannels
  return found && fits ? found : layer.volume
}

type Asked = Pick<
  ChannelsSettings,
  'volume' | 'channels' | 'gallerySize' | 'picture' | 'colour' | 'crop'
>

function largestOf(
  settings: Asked,
  images: ReadonlyMap<string, RgbaImage | null>,
): Volume | undefined {
  const { volume, channels, gallerySize, picture, crop } = settings
  if (volume !== 'picture') {
    const pixels = workedVolume(volume, channels, Math.min(gallerySize, drawnSide))
    return { pixels, white: volumeWhite, isColour: false }
  }
  if (picture.kind === 'own') {
    const image = ownPicture(picture.id)?.image
    return image && volumeOf(image, crop === 'whole' ? 'centre' : crop, settings)
  }
  if (picture.kind !== 'built-in') return undefined
  const file = photographs[picture.id]
  if (file === undefined) {
    const drawn = pictureAtHand({ ...settings, size: Math.min(gallerySize, drawnSide) })
    return drawn && { ...drawn, isColour: drawn.pixels.shape[0] === 3 }
  }
  const image = images.get(file)
  if (image === undefined) void ask(file)
  return image ? volumeOf(image, 'centre', settings) : undefined
}

async function ask(file: string): Promise<void> {
  if (asked.has(file)) return
  asked.add(file)
  const image = await fetchImage(file).catch(() => null)
  arrived.set({ images: new Map(arrived.get().images).set(file, image) })
}

async function fetchImage(file: string): Promise<RgbaImage> {
  const response = await fetch(`${import.meta.env.BASE_URL}photos/${file}`)
  if (!response.ok) throw new Error(`${file} is missing (${response.status})`)
  return takePixels(await decodeUpright(await response.blob()), keptSide)
}

/** A square of the image as whole numbers from 0 to 255, in as many channels as are chosen. */
function volumeOf(image: RgbaImage, crop: Crop, { gallerySize: side, colour }: Asked): Volume {
  const means = areaMeans(image, cropRegion(image, crop), side, side)
  const plane = side * side
  const isColour = colour === 'rgb'
  const data = new Float32Array((isColour ? 3 : 1) * plane)
  for (let at = 0; at < plane; at++) {
    const [red = 0, green = 0, blue = 0] = means.subarray(3 * at, 3 * at + 3)
    if (!isColour) data[at] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue)
    else [red, green, blue].forEach((value, c) => (data[c * plane + at] = Math.round(value)))
  }
  return { pixels: { shape: [isColour ? 3 : 1, side, side], data }, white: 255, isColour }
}
