import { type OpenedPicture, openPictureFile } from '#data/openPicture.ts'
import type { OwnChoice } from './pictureChoice.ts'
import { pictureName } from '#data/pictureName.ts'

/** As many as undo can reach: a hundred changes and what is there now. */
const mostFiles = 101
/** Up to 16 MiB each; of the others the file is opened once more when undo comes to them. */
const mostOpened = 4

const files = new Map<string, File>()
const opened = new Map<string, OpenedPicture>()

/** Keeps a picture of the person's own while undo can reach it; what the settings hold of it. */
export function keepOwnPicture(file: File, picture: OpenedPicture): OwnChoice {
  const id = fileName(file)
  keep(files, mostFiles, id, file)
  keep(opened, mostOpened, id, picture)
  return { kind: 'own', id, height: picture.height, width: picture.width }
}

/** The name that a file goes by in settings and links: the same whenever it is opened. */
function fileName({ name, size, lastModified }: File): string {
  return pictureName(`${name} ${size} ${lastModified}`)
}

/** The picture with that name, undefined when its pixels have made room for later ones. */
export function ownPicture(id: string): OpenedPicture | undefined {
  return opened.get(id)
}

/** What its file is called. */
export function ownPictureName(id: string): string | undefined {
  return files.get(id)?.name
}

/**
 * The picture with that name, opened anew from its file. Rejects when the file is kept no more, or was moved or
 * changed since.
 */
export async function reopenOwnPicture(id: string, signal: AbortSignal): Promise<OpenedPicture> {
  const file = files.get(id)
  if (!file) throw new RangeError(`picture ${id} is not among the last ${mostFiles} opened`)
  const picture = await openPictureFile(file, signal)
  keep(opened, mostOpened, id, picture)
  return picture
}

/** Adds to the map as its newest, and lets the oldest go when there are more than `most`. */
function keep<V>(map: Map<string, V>, most: number, id: string, value: V): void {
  map.delete(id)
  map.set(id, value)
  const [oldest] = map.keys()
  if (map.size > most && oldest !== undefined) map.delete(oldest)
}
