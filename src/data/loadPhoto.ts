import type { Picture } from './picture.ts'
import { decodeUpright, takePixels } from './readPixels.ts'
import { rgbaToPicture } from './rgbaToPicture.ts'

interface PhotoChoice {
  size: number
  colour: 'grey' | 'rgb'
  signal?: AbortSignal | undefined
}

/** One of our own photographs in public/samples as a square picture. Rejects when it cannot be fetched or is aborted. */
export async function loadPhoto(
  file: string,
  { size, colour, signal }: PhotoChoice,
): Promise<Picture> {
  const response = await fetch(`${import.meta.env.BASE_URL}samples/${file}`, {
    signal: signal ?? null,
  })
  if (!response.ok) throw new Error(`The photograph ${file} is missing (${response.status}).`)
  const image = takePixels(await decodeUpright(await response.blob()), 64)
  signal?.throwIfAborted()
  return rgbaToPicture(image, { size, colour, crop: 'whole' })
}
