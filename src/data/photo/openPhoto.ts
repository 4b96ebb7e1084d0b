import { decodeImageFile, notesOn } from '#data/decodeImageFile.ts'
import type { Colours } from '#data/readPixels.ts'
import { readAllPixels } from './readAllPixels.ts'

/** A photograph at its own size: upright, opaque, over white. */
export type Photo = Readonly<Awaited<ReturnType<typeof openPhotoFile>>>

/**
 * Opens an image file at its full size, as `openPictureFile` opens one made smaller: the same limits, the same
 * sentences. Browser only.
 */
export async function openPhotoFile(file: File | Blob, signal: AbortSignal, colours?: Colours) {
  const { header, bitmap } = await decodeImageFile(file, signal, colours)
  const { image, transparent } = readAllPixels(bitmap)
  return {
    name: file instanceof File ? file.name : 'photograph',
    image,
    notes: notesOn(header, { transparent }),
  }
}
