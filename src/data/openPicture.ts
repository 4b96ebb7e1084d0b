import { readImageHeader, refuseFileSize, type ImageHeader } from './imageHeader.ts'
import type { Picture } from './picture.ts'
import { decodeUpright, takePixels } from './readPixels.ts'
import { overWhite, type RgbaImage } from './rgbaImage.ts'
import { rgbaToPicture, type PictureChoice } from './rgbaToPicture.ts'

/** A picture of a person's own, kept decoded so that it can be cropped again and again. */
export interface OpenedPicture {
  readonly name: string
  /** Upright, over white, no side beyond 2048 pixels. */
  readonly image: RgbaImage
  /** Of `image`. */
  readonly width: number
  readonly height: number
  /** What was done to it that a person should know, in sentences. */
  readonly notes: string[]
}

/** Why a file gave no picture, in a sentence that can be shown as it is. */
export class PictureError extends Error {
  override readonly name = 'PictureError'
}

/** Longest side that is kept: enough to cut a detail out of a photograph, at most 16 MiB. */
const keptSide = 2048
const headLength = 256 * 1024
const decodingMilliseconds = 8000

/**
 * Opens an image file: its header is judged before anything is decoded, decoding ends after 8 s at the latest.
 * Rejects with a PictureError, or with the signal's reason when it is aborted. Browser only.
 */
export async function openPictureFile(
  file: File | Blob,
  signal: AbortSignal,
): Promise<OpenedPicture> {
  const name = file instanceof File ? file.name : 'picture'
  const header = await readHeader(file, name)
  signal.throwIfAborted()
  const bitmap = await decodeInTime(file, header, signal)
  const { width, height } = bitmap
  const decoded = takePixels(bitmap, keptSide)
  const image = overWhite(decoded)
  const notes = notesOn(header, { transparent: image !== decoded })
  if (image.width < width || image.height < height)
    notes.push(`It was scaled from ${sizeOf({ width, height })} to ${sizeOf(image)} pixels.`)
  return { name, image, width: image.width, height: image.height, notes }
}

/** A part of an opened picture as numbers 0…255; see `rgbaToPicture`. */
export function cropPicture(opened: OpenedPicture, choice: PictureChoice): Picture {
  return rgbaToPicture(opened.image, choice)
}

async function readHeader(file: Blob, name: string): Promise<ImageHeader> {
  const tooLarge = refuseFileSize(file.size)
  if (tooLarge) throw new PictureError(tooLarge)
  const head = readImageHeader(await bytesOf(file.slice(0, headLength)), name)
  // A JPEG may carry a large preview or profile before its size.
  const header =
    !head.ok && head.cutShort && file.size > headLength
      ? readImageHeader(await bytesOf(file), name)
      : head
  if (!header.ok) throw new PictureError(header.reason)
  return header
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    throw new PictureError(
      'This file cannot be read. It may be a folder, or it was moved or changed since.',
    )
  }
}

async function decodeInTime(
  file: Blob,
  header: ImageHeader,
  signal: AbortSignal,
): Promise<ImageBitmap> {
  const limit = AbortSignal.timeout(decodingMilliseconds)
  const either = AbortSignal.any([signal, limit])
  const decoding = decodeUpright(file)
  const givenUp = new Promise<never>((_resolve, reject) => {
    either.addEventListener('abort', () => reject(either.reason as Error), { once: true })
  })
  try {
    return await Promise.race([decoding, givenUp])
  } catch {
    // Decoding itself cannot be ended; what it gives later is thrown away.
    decoding.then(
      (late) => late.close(),
      () => {},
    )
    signal.throwIfAborted()
    throw new PictureError(
      limit.aborted
        ? 'This picture took more than 8 seconds to decode, so it was given up.'
        : `The file is damaged: its header says ${header.type.toUpperCase()}, but the picture cannot be decoded.`,
    )
  }
}

function notesOn(header: ImageHeader, { transparent }: { transparent: boolean }): string[] {
  const notes: string[] = []
  if (header.animated) notes.push('It is animated: its first frame was taken.')
  if (transparent) notes.push('Its transparent parts are shown over white.')
  if ((header.bitDepth ?? 8) > 8)
    notes.push(`Its ${header.bitDepth} bits per channel were rounded to 8.`)
  return notes
}

function sizeOf({ width, height }: { width: number; height: number }): string {
  return `${width.toLocaleString('en')} × ${height.toLocaleString('en')}`
}
