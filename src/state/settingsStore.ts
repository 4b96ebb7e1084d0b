import { temporal, type TemporalState } from 'zundo'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { firstPlayhead, type Playhead } from './playhead.ts'

interface Held<S> {
  settings: S
  /** In an entry, and just after it was brought back: where playback stood when it was left. */
  playhead: Playhead
}

/**
 * Settings with undo and redo: a store that begins with `initial` and remembers the last 100 changes, each with the playhead that
 * playback was at when it came.
 */
export function createSettingsStore<S extends object>(
  initial: S,
  playheadNow: () => Playhead = () => firstPlayhead,
) {
  const store = createStore<Held<S>>()(
    temporal((): Held<S> => ({ settings: initial, playhead: firstPlayhead }), {
      limit: 100,
      partialize: ({ settings }) => ({ settings, playhead: playheadNow() }),
    }),
  )
  const history = store.temporal
  let ongoing: string | undefined

  const setQuietly = (settings: S) => {
    history.getState().pause()
    store.setState({ settings })
    history.getState().resume()
  }
  const endGesture = () => {
    if (ongoing !== undefined) forgetReturn(store, history)
    ongoing = undefined
  }

  /** Where playback stood in the settings brought back; undefined when there was nothing to bring back. */
  const travel = (way: 'undo' | 'redo') => {
    endGesture()
    const past = history.getState()
    if (past[way === 'undo' ? 'pastStates' : 'futureStates'].length === 0) return undefined
    past[way]()
    return store.getState().playhead
  }

  return {
    store,
    history,
    /** Sets without an entry. */
    setQuietly,
    endGesture,
    /** Records an entry, unless nothing changed or the same gesture goes on. */
    set: (next: S, gesture?: string) => {
      if (gesture === undefined || gesture !== ongoing) endGesture()
      const before = store.getState().settings
      const settings = withKept(before, next)
      if (settings !== before) {
        if (ongoing === undefined) store.setState({ settings })
        else setQuietly(settings)
        ongoing = gesture
      }
    },
    undo: () => travel('undo'),
    redo: () => travel('redo'),
  }
}

/** A gesture that came back to where it began leaves nothing to undo. */
function forgetReturn<S extends object>(
  store: StoreApi<Held<S>>,
  history: StoreApi<TemporalState<Held<S>>>,
): void {
  const { pastStates } = history.getState()
  const begun = pastStates.at(-1)?.settings
  const { settings } = store.getState()
  if (begun && withKept(begun, settings) === begun) {
    history.setState({ pastStates: pastStates.slice(0, -1) })
  }
}

/** `next`, with every value that equals its old one kept as the old object; all equal: `before`. */
function withKept<S extends object>(before: S, next: S): S {
  const kept = { ...next }
  let changed = false
  for (const name of Object.keys(next) as (keyof S)[]) {
    if (isSame(before[name], next[name])) kept[name] = before[name]
    else changed = true
  }
  return changed ? kept : before
}

/** Numbers, texts, lists and plain records by what is in them; anything else only if it is the same. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isSame(item, b[index]))
  }
  if (!isRecord(a) || !isRecord(b)) return false
  const names = Object.keys(a)
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && isSame(a[name], b[name]))
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
  )
}
