import { builtInPictures } from '#data/builtInPictures.ts'
import type { Picture } from '#data/picture.ts'
import { cellsOf, type Crop } from '#data/rgbaToPicture.ts'

/** Which picture a lab works on. */
export type PictureChoice = BuiltInChoice | PaintedChoice | OwnChoice | NamedChoice

export interface BuiltInChoice {
  readonly kind: 'built-in'
  readonly id: string
}

/** Every number of a picture made by hand, row-major [channels, height, width]. */
export interface PaintedChoice {
  readonly kind: 'painted'
  readonly channels: 1 | 3
  readonly height: number
  readonly width: number
  readonly white: number
  readonly values: readonly number[]
}

/** A file of the person's own; it stays on the device, under this name. */
export interface OwnChoice {
  readonly kind: 'own'
  readonly id: string
  /** Of the file, in pixels. */
  readonly height: number
  readonly width: number
}

/** What a link names and does not hold: looked for on this device, then what is found takes its place. */
export interface NamedChoice {
  readonly kind: 'named'
  readonly id: string
  readonly height: number
  readonly width: number
  /** Of a painting; a file has as many as are chosen. */
  readonly channels: 1 | 3 | undefined
}

/** The settings of a lab that works on a small picture: which, how large, grey or in colour, which part of it. */
export interface PictureSettings {
  readonly picture: PictureChoice
  /** Cells along the longer side of the picture. */
  readonly size: number
  readonly colour: 'grey' | 'rgb'
  readonly crop: Crop
}

export interface PictureShape {
  readonly channels: 1 | 3
  readonly height: number
  readonly width: number
}

/** The shape of the picture that the settings name, known before the picture is loaded. */
export function pictureShape({ picture, size, colour, crop }: PictureSettings): PictureShape {
  if (picture.kind === 'painted') return picture
  if (picture.kind === 'built-in') {
    const channels = builtIn(picture.id)?.colour === 'rgb' && colour === 'rgb' ? 3 : 1
    return { channels, height: size, width: size }
  }
  if (picture.kind === 'named' && picture.channels !== undefined)
    return { ...picture, channels: picture.channels }
  const channels = colour === 'rgb' ? 3 : 1
  if (crop !== 'whole') return { channels, height: size, width: size }
  return { channels, ...cellsOf(picture, size) }
}

/** The built-in picture with that name. */
export function builtIn(id: string) {
  return builtInPictures.find((picture) => picture.id === id)
}

/** The settings that show a built-in picture, in colour when it has any. */
export function builtInPicture(id: string): Partial<PictureSettings> {
  const picture = { kind: 'built-in', id } as const
  return builtIn(id)?.colour === 'rgb' ? { picture, colour: 'rgb' } : { picture }
}

/** A picture as a choice of its own, every number kept: what painting on it starts from. */
export function asPainted({ pixels, white }: Picture): PaintedChoice {
  const [channels = 1, height = 1, width = 1] = pixels.shape
  return {
    kind: 'painted',
    channels: channels === 3 ? 3 : 1,
    height,
    width,
    white,
    values: Array.from(pixels.data),
  }
}

/** The painted picture with one cell changed; whole numbers from 0 to white. */
export function withPixel(
  picture: PaintedChoice,
  channel: number,
  row: number,
  column: number,
  value: number,
): PaintedChoice {
  const index = (channel * picture.height + row) * picture.width + column
  const kept = Math.min(picture.white, Math.max(0, Math.round(value)))
  return { ...picture, values: picture.values.with(index, kept) }
}

/** The painted picture cut or filled with black to a square of the given side. */
export function resizePainted(picture: PaintedChoice, size: number): PaintedChoice {
  const { channels, height, width, values } = picture
  const resized = Array.from({ length: channels * size * size }, (_, index) => {
    const channel = Math.floor(index / (size * size))
    const row = Math.floor(index / size) % size
    const column = index % size
    if (row >= height || column >= width) return 0
    return values[(channel * height + row) * width + column] ?? 0
  })
  return { ...picture, height: size, width: size, values: resized }
}
