import { readImageHeader, refuseFileSize, type ImageHeader } from './imageHeader.ts'
import { type Colours, decodeUpright } from './readPixels.ts'

/** Why a file gave no picture, in a sentence that can be shown as it is. */
export class PictureError extends Error {
  override readonly name = 'PictureError'
}

const headLength = 256 * 1024
const decodingMilliseconds = 8000

/**
 * The upright picture in a file: its header is judged before anything is decoded, decoding ends after 8 s at the latest.
 * Rejects with a PictureError, or with the signal's reason when it is aborted. Browser only.
 */
export async function decodeImageFile(
  file: File | Blob,
  signal: AbortSignal,
  colours?: Colours,
): Promise<{ header: ImageHeader; bitmap: ImageBitmap }> {
  const header = await readHeader(file, file instanceof File ? file.name : 'picture')
  signal.throwIfAborted()
  return { header, bitmap: await decodeInTime(file, header, signal, colours) }
}

/** What was done to a picture that a person should know, in sentences. */
export function notesOn(header: ImageHeader, { transparent }: { transparent: boolean }): string[] {
  const notes: string[] = []
  if (header.animated) notes.push('It is animated: its first frame was taken.')
  if (transparent) notes.push('Its transparent parts are shown over white.')
  if ((header.bitDepth ?? 8) > 8)
    notes.push(`Its ${header.bitDepth} bits per channel were rounded to 8.`)
  return notes
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
  colours: Colours | undefined,
): Promise<ImageBitmap> {
  const limit = AbortSignal.timeout(decodingMilliseconds)
  const either = AbortSignal.any([signal, limit])
  const decoding = decodeUpright(file, colours)
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
