import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'

const schema = v.object({
  theme: v.fallback(v.picklist(['system', 'light', 'dark', 'projector']), 'system'),
  /** 'on': nothing glides; 'system': as the system is set. */
  reduceMotion: v.fallback(v.picklist(['system', 'on', 'off']), 'system'),
  /** Whether single letters, digits and signs are shortcuts. */
  singleKeys: v.fallback(v.boolean(), true),
  panelHidden: v.fallback(v.boolean(), false),
  /** Labs opened before: on the first visit to one its picture moves by itself. */
  labsSeen: v.fallback(v.pipe(v.array(v.string()), v.readonly()), []),
})

/** What a person chose for all labs. */
export type Preferences = Readonly<v.InferOutput<typeof schema>>

export type PreferencesStore = StoreApi<Preferences>

/** The part of the browser's Storage that is used. */
export type TextStorage = Pick<Storage, 'getItem' | 'setItem'>

export const preferencesKey = 'kernelscope.preferences'
/** Where a stored text is kept of which something could not be read. */
export const preferencesBackupKey = 'kernelscope.preferences.unreadable'

/**
 * A store of the preferences that keeps itself in `storage`. Without one, or when it is blocked or
 * full, they last as long as the page. A stored field that is wrong is as at the beginning, and the
 * stored text is copied to a backup key before it is written over. Never throws.
 */
export function createPreferences(storage: TextStorage | undefined): PreferencesStore {
  const stored = attempt(() => storage?.getItem(preferencesKey))
  const store = createStore<Preferences>(() => readPreferences(stored))
  if (stored && !isSound(stored)) attempt(() => storage?.setItem(preferencesBackupKey, stored))
  store.subscribe((preferences) => {
    // Two tabs that each wrote what they took over from the other could go on for ever.
    if (followed.has(preferences)) return
    attempt(() => storage?.setItem(preferencesKey, JSON.stringify(preferences)))
  })
  return store
}

/** The preferences in a stored text; whatever cannot be read is as at the beginning. */
export function readPreferences(stored: string | null | undefined): Preferences {
  return v.parse(schema, parsed(stored))
}

/** The browser's storage, or undefined where it is blocked. */
export function browserStorage(): TextStorage | undefined {
  return attempt(() => window.localStorage)
}

/** Preferences that came from another tab, which has stored them. */
const followed = new WeakSet<Preferences>()

/** Takes over what another tab of the site chooses; returns what ends that. */
export function followOtherTabs(preferences: PreferencesStore): () => void {
  const follow = ({ key, newValue }: StorageEvent) => {
    if (key !== preferencesKey) return
    const theirs = readPreferences(newValue)
    followed.add(theirs)
    preferences.setState(theirs, true)
  }
  window.addEventListener('storage', follow)
  return () => window.removeEventListener('storage', follow)
}

function parsed(stored: string | null | undefined): Readonly<Record<string, unknown>> {
  const value: unknown = stored ? attempt(() => JSON.parse(stored)) : undefined
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** Whether every field that is stored is also what is read from it. */
function isSound(stored: string): boolean {
  const fields = parsed(stored)
  const read: Readonly<Record<string, unknown>> = readPreferences(stored)
  const names = Object.keys(fields).filter((name) => name in read)
  return (
    names.length > 0 &&
    names.every((name) => JSON.stringify(fields[name]) === JSON.stringify(read[name]))
  )
}

/** What `act` gives, or undefined: storage may refuse at any time, and nothing hangs on it. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
