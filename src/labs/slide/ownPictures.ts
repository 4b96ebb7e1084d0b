import { type OpenedPicture, openPictureFile } from '#data/openPicture.ts'
import type { OwnChoice } from './pictureChoice.ts'

/** As many as undo can reach: a hundred changes and what is there now. */
const mostFiles = 101
/** Up to 16 MiB each; of the others the file is opened once more when undo comes to them. */
const mostOpened = 4

const files = new Map<number, { readonly file: Blob; readonly name: string }>()
const opened = new Map<number, OpenedPicture>()
let lastId = 0

/** Keeps a picture of the person's own while undo can reach it; what the settings hold of it. */
export function keepOwnPicture(file: Blob, picture: OpenedPicture): OwnChoice {
  const id = ++lastId
  keep(files, mostFiles, id, { file, name: picture.name })
  keep(opened, mostOpened, id, picture)
  return { kind: 'own', id, height: picture.height, width: picture.width }
}

/** The picture with that number, undefined when its pixels have made room for later ones. */
export function ownPicture(id: number): OpenedPicture | undefined {
  return opened.get(id)
}

/** What its file is called. */
export function ownPictureName(id: number): string | undefined {
  return files.get(id)?.name
}

/**
 * The picture with that number, opened anew from its file. Rejects when the file is kept no more, or was moved or
 * changed since.
 */
export async function reopenOwnPicture(id: number, signal: AbortSignal): Promise<OpenedPicture> {
  const kept = files.get(id)
  if (!kept) throw new RangeError(`picture ${id} is not among the last ${mostFiles} opened`)
  const picture = await openPictureFile(kept.file, signal)
  keep(opened, mostOpened, id, picture)
  return picture
}

/** Adds to the map as its newest, and lets the oldest go when there are more than `most`. */
function keep<V>(map: Map<number, V>, most: number, id: number, value: V): void {
  map.delete(id)
  map.set(id, value)
  const [oldest] = map.keys()
  if (map.size > most && oldest !== undefined) map.delete(oldest)
}
