import { keepPicture, keptPicture } from '#data/keptPictures.ts'
import { openPhotoFile, type Photo } from '#data/photo/openPhoto.ts'
import { pictureName } from '#data/pictureName.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import { createValue } from '#state/createValue.ts'
import { type PhotoChoice, samplePhoto } from './photoChoice.ts'

/** Files that undo can reach; they cost no memory, being on the disk. */
const files = new Map<string, File>()
const mostFiles = 101
/** Pixels are large: those of the last one alone are kept, the others are decoded anew. */
let opened: { readonly id: string; readonly image: RgbaImage } | undefined

/** Keeps a photograph of the person's own on this device; what the settings hold of it. */
export function keepOwnPhoto(file: File, { image }: Photo): PhotoChoice {
  const id = pictureName(`${file.name} ${file.size} ${file.lastModified}`)
  files.delete(id)
  files.set(id, file)
  const [oldest] = files.keys()
  if (files.size > mostFiles && oldest !== undefined) files.delete(oldest)
  opened = { id, image }
  void keepPicture(id, file)
  return { kind: 'own', id, height: image.height, width: image.width }
}

/** What its file is called. */
export function ownPhotoName(id: string): string | undefined {
  return files.get(id)?.name
}

/** What a photograph is called in a sentence. */
export function photoName(photo: PhotoChoice): string {
  if (photo.kind === 'sample') return samplePhoto(photo.id)?.label ?? photo.id
  return photo.kind === 'live' ? 'the camera’s picture' : (ownPhotoName(photo.id) ?? 'your own')
}

/** Whether a photograph of one's own was kept on this device. */
export async function isOwnPhotoHere(id: string): Promise<boolean> {
  return files.has(id) || (await keptPicture(id)) instanceof File
}

/** Its pixels, if they are at hand. */
export function ownImage(id: string): RgbaImage | undefined {
  return opened?.id === id ? opened.image : undefined
}

/** Its pixels, decoded anew from the file that is kept. Rejects when there is none, or it cannot be read any more. */
export async function reopenOwnPhoto(id: string, signal: AbortSignal): Promise<RgbaImage> {
  const file = files.get(id) ?? (await keptPicture(id))
  if (!(file instanceof File)) throw new RangeError(`photograph ${id} is not on this device`)
  const { image } = await openPhotoFile(file, signal)
  files.set(id, file)
  opened = { id, image }
  return image
}

/** Opens a file at its full size; undefined when a newer one has taken its place meanwhile. */
export async function openOwnPhoto(file: File): Promise<Photo | undefined> {
  opening?.abort()
  const mine = new AbortController()
  opening = mine
  openingFile.set({ name: file.name })
  try {
    return await openPhotoFile(file, mine.signal)
  } catch (error) {
    if (mine.signal.aborted) return undefined
    throw error
  } finally {
    if (opening === mine) openingFile.set({ name: undefined })
  }
}

/** The file of one's own that is being decoded. */
export const openingFile = createValue<{ name: string | undefined }>({ name: undefined })

let opening: AbortController | undefined
