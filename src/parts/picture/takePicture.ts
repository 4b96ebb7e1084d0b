import { keepPicture } from '#data/keptPictures.ts'
import { openPictureFile } from '#data/openPicture.ts'
import { keepOwnPicture } from './ownPictures.ts'
import type { PictureSettings } from './pictureChoice.ts'
import type { PictureSession } from './pictureSettings.ts'

let opening: AbortController | undefined

/** A photograph needs this many cells to be recognised. */
const ownSize = 32

/**
 * Opens a picture of the person's own in the place of the lab's; a newer one ends an older one.
 * @param then what else changes with it
 * @returns what there is to say; undefined when another picture was chosen while this one was decoded: the last choice wins
 * @throws Error with a sentence; then nothing has changed.
 */
export async function takePicture<S extends PictureSettings>(
  session: PictureSession,
  file: File,
  then?: Partial<S>,
): Promise<readonly string[] | undefined> {
  opening?.abort()
  const mine = new AbortController()
  opening = mine
  const before = session.settings().picture
  try {
    const opened = await openPictureFile(file, mine.signal)
    const now = session.settings()
    if (now.picture !== before) return undefined
    const size = now.picture.kind === 'own' ? now.size : Math.max(now.size, ownSize)
    const picture = keepOwnPicture(file, opened)
    void keepPicture(picture.id, file)
    const notes = session.change({ picture, size, crop: 'centre', ...then })
    return [...opened.notes, ...notes]
  } catch (error) {
    // A newer picture has taken its place: there is nothing to tell of this one.
    if (mine.signal.aborted) return undefined
    throw error
  }
}
