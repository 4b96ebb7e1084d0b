import { useEffect, useMemo } from 'react'
import { decodeUpright, takePixels } from '#data/readPixels.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import { areaMeans, type Crop, cropRegion } from '#data/rgbaToPicture.ts'
import type { ChannelsLab } from '#labs/channels/channels.ts'
import type { ChannelsSettings } from '#labs/channels/model/channelsSettings.ts'
import { type Volume, workedVolume } from '#labs/channels/model/volumes.ts'
import { perInstance } from '#parts/lab/perInstance.ts'
import { ownPicture } from '#parts/picture/ownPictures.ts'
import { pictureAtHand } from '#parts/picture/pictureAtHand.ts'
import { createLoader } from '#state/createLoader.ts'
import { createValue } from '#state/createValue.ts'

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

/** The photographs of one gallery on the page. */
export const galleryPicturesOf = perInstance(({ session, useLayer }: ChannelsLab) => {
  const photographsOfIt = createPhotographs()
  const fileOf = ({ volume, picture }: ChannelsSettings) =>
    volume === 'picture' && picture.kind === 'built-in' ? photographs[picture.id] : undefined
  return {
    ...photographsOfIt,
    /** Resolves as soon as the photograph of the settings is there, or could not be had. */
    async ready(): Promise<void> {
      const settings = session.settings()
      const file = fileOf(settings)
      if (settings.view === 'gallery' && file !== undefined) await photographsOfIt.until(file)
    },
    /** Hook: what the maps are made from: the picture as large as it is to be had; that of the layer until then. */
    useVolume(): Volume {
      const layer = useLayer()
      const settings = session.useSettings((all) => all)
      const { volume, channels, gallerySize, picture, colour, crop } = settings
      const image = photographsOfIt.useImage(fileOf(settings))
      const found = useMemo(
        () => largestOf({ volume, channels, gallerySize, picture, colour, crop }, image),
        [volume, channels, gallerySize, picture, colour, crop, image],
      )
      // While another picture is on its way the layer is still that of the one before.
      const fits = found?.pixels.shape[0] === layer.geometry.inputChannels
      return found && fits ? found : layer.volume
    },
  }
})

/** Photographs at full size, fetched one at a time; those that have arrived are kept. */
function createPhotographs() {
  const arrived = createValue<{ readonly images: ReadonlyMap<string, RgbaImage> }>({
    images: new Map(),
  })
  const loader = createLoader<RgbaImage>()
  const want = (file: string | undefined) => {
    if (file === undefined || arrived.get().images.has(file)) return loader.stop()
    loader.want(file, async (signal) => {
      const image = await fetchImage(file, signal)
      arrived.set({ images: new Map(arrived.get().images).set(file, image) })
      return image
    })
  }
  return {
    images: () => arrived.get().images,
    /** Takes over photographs that have arrived elsewhere. */
    adopt: (images: ReadonlyMap<string, RgbaImage>) => arrived.set({ images }),
    async until(file: string): Promise<void> {
      if (arrived.get().images.has(file)) return
      await loader.until((loaded) => loaded.arrived?.key === file || loaded.failed === file)
    },
    /** Hook: the photograph of that name, once it is there; fetches it as long as it is asked for. */
    useImage(file: string | undefined): RgbaImage | undefined {
      useEffect(() => {
        want(file)
        return loader.stop
      }, [file])
      return arrived.use(({ images }) => (file === undefined ? undefined : images.get(file)))
    },
  }
}

type Asked = Pick<
  ChannelsSettings,
  'volume' | 'channels' | 'gallerySize' | 'picture' | 'colour' | 'crop'
>

function largestOf(settings: Asked, image: RgbaImage | undefined): Volume | undefined {
  const { volume, channels, gallerySize, picture, crop } = settings
  const size = Math.min(gallerySize, drawnSide)
  if (volume !== 'picture') return workedVolume(volume, channels, size)
  if (picture.kind === 'own') {
    const own = ownPicture(picture.id)?.image
    return own && volumeOf(own, crop === 'whole' ? 'centre' : crop, settings)
  }
  if (picture.kind !== 'built-in') return undefined
  if (photographs[picture.id] !== undefined) return image && volumeOf(image, 'centre', settings)
  const drawn = pictureAtHand({ ...settings, size })
  return drawn && { ...drawn, isColour: drawn.pixels.shape[0] === 3 }
}

async function fetchImage(file: string, signal: AbortSignal): Promise<RgbaImage> {
  const response = await fetch(`${import.meta.env.BASE_URL}photos/${file}`, { signal })
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
