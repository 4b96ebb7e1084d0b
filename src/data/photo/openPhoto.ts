import { decodeImageFile, notesOn } from '#data/decodeImageFile.ts'
import type { Colours } from '#data/readPixels.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import { readAllPixels } from './readAllPixels.ts'

/** A photograph at its own size. */
export interface Photo {
  readonly name: string
  /** Upright, opaque, over white. */
  readonly image: RgbaImage
  /** What was done to it that a person should know, in sentences. */
  readonly notes: readonly string[]
}

/**
 * Opens an image file at its full size, as `openPictureFile` opens one made smaller: the same limits, the same
 * sentences. Browser only.
 */
export async function openPhotoFile(
  file: File | Blob,
  signal: AbortSignal,
  colours?: Colours,
): Promise<Photo> {
  const { header, bitmap } = await decodeImageFile(file, signal, colours)
  const { image, transparent } = readAllPixels(bitmap)
  return {
    name: file instanceof File ? file.name : 'photograph',
    image,
    notes: notesOn(header, { transparent }),
  }
}
