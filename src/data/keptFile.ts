import { get, set } from 'idb-keyval'

const key = 'kernelscope-picture'

/** Keeps a person's own picture on this device, so that it is there after a reload. Where storage is blocked or full, it is not. */
export async function keepFile(file: File): Promise<void> {
  await ignoringFaults(() => set(key, file))
}

/** The picture kept last, undefined when there is none or storage cannot be read. */
export async function keptFile(): Promise<File | undefined> {
  const kept = await ignoringFaults<unknown>(() => get(key))
  return kept instanceof File ? kept : undefined
}

/** Private windows and full disks refuse IndexedDB in many ways; the app works without it. */
async function ignoringFaults<T>(act: () => Promise<T>): Promise<T | undefined> {
  try {
    return await act()
  } catch {
    return undefined
  }
}
