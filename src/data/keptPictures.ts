import { delMany, get, set, update } from 'idb-keyval'

/** A person's own picture: its file, or all numbers of a painting as text. */
export type KeptPicture = File | string

/** How many of each are kept; the oldest makes room. */
const most = { file: 8, painting: 100 } as const

/** What this page kept, for where storage is blocked or full: there it lasts until the page is left. */
const here = new Map<string, KeptPicture>()

/** Keeps a picture on this device under its name, so that a link that only names it opens it here. */
export async function keepPicture(name: string, picture: KeptPicture): Promise<void> {
  const kind = typeof picture === 'string' ? 'painting' : 'file'
  here.set(name, picture)
  await ignoringFaults(async () => {
    await set(keyOf(name), picture)
    let gone: readonly string[] = []
    await update<readonly string[]>(keyOf(kind), (names = []) => {
      const all = [name, ...names.filter((other) => other !== name)]
      gone = all.slice(most[kind])
      return all.slice(0, most[kind])
    })
    gone.forEach((old) => here.delete(old))
    await delMany(gone.map(keyOf))
  })
}

/** The picture that is kept under the name, undefined when there is none or it cannot be read. */
export async function keptPicture(name: string): Promise<KeptPicture | undefined> {
  const kept = here.get(name) ?? (await ignoringFaults<unknown>(() => get(keyOf(name))))
  return typeof kept === 'string' || kept instanceof File ? kept : undefined
}

const keyOf = (name: string) => `kernelscope-${name}`

/** Private windows and full disks refuse storage in many ways; the app works without it. */
async function ignoringFaults<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act()
  } catch {
    return undefined
  }
}
