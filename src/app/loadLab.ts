import type { LabEntry } from '#labs/lab.ts'
import type { Lab } from '#parts/lab/shellLab.ts'

const reloadedKey = (entry: LabEntry) => `kernelscope:reloaded:${entry.id}`

/**
 * The lab's code. When its file is missing, as after a release under an open tab, the page is loaded anew, once:
 * the promise then stays pending. Rejects when that did not help or cannot be kept track of.
 */
export async function loadLab(
  entry: LabEntry,
  reload: () => void = () => location.reload(),
): Promise<Lab> {
  try {
    const lab = await entry.load()
    forgetReload(entry)
    return lab
  } catch (error) {
    if (!isMissingFile(error) || !mayReload(entry)) throw error
    reload()
    return new Promise(() => {})
  }
}

/** Chromium, Firefox, Safari and Vite each say it in their own words. */
const isMissingFile = (error: unknown) =>
  error instanceof Error &&
  /dynamically imported module|module script failed|unable to preload/i.test(error.message)

function mayReload(entry: LabEntry): boolean {
  try {
    if (sessionStorage.getItem(reloadedKey(entry)) !== null) return false
    sessionStorage.setItem(reloadedKey(entry), 'yes')
    return true
  } catch {
    return false // without storage a second reload could not be told from a first
  }
}

function forgetReload(entry: LabEntry) {
  try {
    sessionStorage.removeItem(reloadedKey(entry))
  } catch {
    // nothing was kept either
  }
}
