import { pictureName } from '#data/pictureName.ts'

/** As many as undo can reach: a hundred changes and what is there now. They cost no memory, being on the disk. */
const mostFiles = 101

const files = new Map<string, File>()

/**
 * Keeps a file of the person's own while undo can reach it; the name it goes by in settings and links, the same whenever
 * the file is opened.
 */
export function keepOwnFile(
  file: File,
  id = pictureName(`${file.name} ${file.size} ${file.lastModified}`),
): string {
  keepNewest(files, mostFiles, id, file)
  return id
}

/** The file with that name, undefined when it has made room for later ones. */
export function ownFile(id: string): File | undefined {
  return files.get(id)
}

/** Adds to the map as its newest, and lets the oldest go when there are more than `most`; the value. */
export function keepNewest<V>(map: Map<string, V>, most: number, id: string, value: V): V {
  map.delete(id)
  map.set(id, value)
  const [oldest] = map.keys()
  if (map.size > most && oldest !== undefined) map.delete(oldest)
  return value
}
