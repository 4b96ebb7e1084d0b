import { keepPicture, keptPicture } from '#data/keptPictures.ts'
import type { Photo } from '#data/photo/openPhoto.ts'
import { photograph } from '#data/photographs.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import type { PhotoChoice } from '#labs/photo/model/photoChoice.ts'
import { perInstance } from '#parts/lab/perInstance.ts'
import { openFullSize, reopenFullSize } from '#parts/picture/fullSize.ts'
import { keepOwnFile, ownFile } from '#parts/picture/ownFiles.ts'
import { createValue } from '#state/createValue.ts'

/** Photographs of the person's own in one lab on the page. */
export const ownPhotosOf = perInstance(() => {
  /** Pixels are large: those of the last one alone are kept, the others are decoded anew. */
  let opened: { readonly id: string; readonly image: RgbaImage } | undefined
  let opening: AbortController | undefined
  const openingFile = createValue<{ name: string | undefined }>({ name: undefined })
  return {
    /** Keeps a photograph on this device; what the settings hold of it. */
    keep: (file: File, { image }: Photo): PhotoChoice => {
      const id = keepOwnFile(file)
      opened = { id, image }
      void keepPicture(id, file)
      return { kind: 'own', id, height: image.height, width: image.width }
    },
    /** Its pixels, if they are at hand. */
    image: (id: string) => (opened?.id === id ? opened.image : undefined),
    /** Its pixels, decoded anew from the file that is kept. Rejects when there is none, or it cannot be read any more. */
    reopen: async (id: string, signal: AbortSignal) => {
      const { image } = await reopenFullSize(id, signal)
      opened = { id, image }
      return image
    },
    /** Opens a file at its full size; undefined when a newer one has taken its place meanwhile. */
    open: async (file: File) => {
      opening?.abort()
      const mine = new AbortController()
      opening = mine
      openingFile.set({ name: file.name })
      try {
        return await openFullSize(file, mine.signal)
      } catch (error) {
        if (mine.signal.aborted) return undefined
        throw error
      } finally {
        if (opening === mine) openingFile.set({ name: undefined })
      }
    },
    /** Hook: the name of the file that is being decoded. */
    useOpening: () => openingFile.use(({ name }) => name),
  }
})

/** What a photograph is called in a sentence. */
export function photoName({ kind, id }: PhotoChoice): string {
  if (kind === 'sample') return photograph(id)?.label ?? id
  return kind === 'live' ? 'the camera’s picture' : (ownFile(id)?.name ?? 'your own')
}

/** Whether a photograph of one's own was kept on this device. */
export async function isOwnPhotoHere(id: string): Promise<boolean> {
  return ownFile(id) !== undefined || (await keptPicture(id)) instanceof File
}
