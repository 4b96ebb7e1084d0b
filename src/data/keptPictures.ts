import { get, set } from 'idb-keyval'

const key = 'kernelscope-picture'

/**
 * Keeps a person's own picture on this device, so that it is there when this tab is reloaded. Where storage is blocked
 * or full, it is not.
 */
export async function keepFile(file: File): Promise<void> {
  await ignoringFaults(async () => {
    await set(key, file)
    sessionStorage.setItem(key, 'kept')
  })
}

/** The picture that this tab kept, undefined when it has none, has let it go, or cannot read it. */
export async function keptFile(): Promise<File | undefined> {
  const kept = await ignoringFaults<unknown>(async () =>
    sessionStorage.getItem(key) === null ? undefined : get(key),
  )
  return kept instanceof File ? kept : undefined
}

/** From now on a reload does not bring the kept picture back. */
export async function releaseFile(): Promise<void> {
  await ignoringFaults(async () => sessionStorage.removeItem(key))
}

/** Private windows and full disks refuse storage in many ways; the app works without it. */
async function ignoringFaults<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act()
  } catch {
    return undefined
  }
}
