import { keptPicture } from '#data/keptPictures.ts'
import type { Photo } from '#data/photo/openPhoto.ts'
import type { Colours } from '#data/readPixels.ts'
import { keepOwnFile, ownFile } from './ownFiles.ts'

/** Opens a file at its full size; what decodes files is fetched with the first of them. */
export async function openFullSize(
  file: File,
  signal: AbortSignal,
  colours?: Colours,
): Promise<Photo> {
  const { openPhotoFile } = await import('#data/photo/openPhoto.ts')
  return await openPhotoFile(file, signal, colours)
}

/**
 * A picture of one's own, decoded anew from the file that is kept on this device. Rejects when there is none, or it
 * cannot be read any more.
 */
export async function reopenFullSize(
  id: string,
  signal: AbortSignal,
  colours?: Colours,
): Promise<Photo> {
  const file = ownFile(id) ?? (await keptPicture(id))
  if (!(file instanceof File)) throw new RangeError(`picture ${id} is not on this device`)
  const photo = await openFullSize(file, signal, colours)
  keepOwnFile(file, id)
  return photo
}
