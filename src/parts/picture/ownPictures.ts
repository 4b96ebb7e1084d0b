import type { OpenedPicture } from '#data/openPicture.ts'
import { keepNewest, keepOwnFile, ownFile } from './ownFiles.ts'
import type { OwnChoice } from './pictureChoice.ts'

/** Up to 16 MiB each; of the others the file is opened once more when undo comes to them. */
const mostOpened = 4

const opened = new Map<string, OpenedPicture>()

/** Keeps a picture of the person's own while undo can reach it; what the settings hold of it. */
export function keepOwnPicture(file: File, picture: OpenedPicture): OwnChoice {
  const id = keepOwnFile(file)
  keepNewest(opened, mostOpened, id, picture)
  return { kind: 'own', id, height: picture.height, width: picture.width }
}

/** The picture with that name, undefined when its pixels have made room for later ones. */
export function ownPicture(id: string): OpenedPicture | undefined {
  return opened.get(id)
}

/**
 * The picture with that name, opened anew from its file. Rejects when the file is kept no more, or was moved or
 * changed since.
 */
export async function reopenOwnPicture(id: string, signal: AbortSignal): Promise<OpenedPicture> {
  const file = ownFile(id)
  if (!file) throw new RangeError(`picture ${id} is not among the last ones opened`)
  return keepNewest(opened, mostOpened, id, await openFile(file, signal))
}

/** Opens a file as a picture; what decodes files is fetched with the first of them. */
export async function openFile(file: File, signal: AbortSignal): Promise<OpenedPicture> {
  const { openPictureFile } = await import('#data/openPicture.ts')
  return await openPictureFile(file, signal)
}
