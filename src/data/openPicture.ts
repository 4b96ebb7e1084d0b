import { decodeImageFile, notesOn } from './decodeImageFile.ts'
import { takePixels } from './readPixels.ts'
import { overWhite } from './rgbaImage.ts'

/** A picture of a person's own, kept decoded so that it can be cropped again and again. */
export type OpenedPicture = Readonly<Awaited<ReturnType<typeof openPictureFile>>>

/** Longest side that is kept: enough to cut a detail out of a photograph, at most 16 MiB. */
const keptSide = 2048

/**
 * Opens an image file: its header is judged before anything is decoded, decoding ends after 8 s at the latest.
 * Rejects with a PictureError, or with the signal's reason when it is aborted. Browser only.
 */
export async function openPictureFile(file: File | Blob, signal: AbortSignal) {
  const name = file instanceof File ? file.name : 'picture'
  const { header, bitmap } = await decodeImageFile(file, signal)
  const { width, height } = bitmap
  const decoded = takePixels(bitmap, keptSide)
  // Upright, over white, no side beyond 2048 pixels.
  const image = overWhite(decoded)
  const notes = notesOn(header, { transparent: image !== decoded })
  if (image.width < width || image.height < height)
    notes.push(`It was scaled from ${sizeOf({ width, height })} to ${sizeOf(image)} pixels.`)
  return { name, image, width: image.width, height: image.height, notes }
}

function sizeOf({ width, height }: { width: number; height: number }): string {
  return `${width.toLocaleString('en')} × ${height.toLocaleString('en')}`
}
