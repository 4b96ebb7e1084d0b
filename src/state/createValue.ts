import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'

/** A value that is looked at and changed from anywhere, but kept by nobody: not in links, not undone, not stored. */
export interface Value<T> {
  readonly get: () => T
  readonly set: (patch: Partial<T>) => void
  /** Calls back after every change; returns what ends it. */
  readonly subscribe: (listener: () => void) => () => void
  /** Hook: what `select` takes of it; re-renders when that changes. */
  readonly use: <U>(select: (value: T) => U) => U
  /** Resolves as soon as `holds` is true of it; at once if it is. */
  readonly until: (holds: (value: T) => boolean) => Promise<void>
}

/** A passing value such as what is pointed at. */
export function createValue<T extends object>(initial: T): Value<T> {
  const store = createStore<T>(() => initial)
  return {
    get: store.getState,
    set: (patch) => store.setState(patch),
    subscribe: (listener) => store.subscribe(listener),
    use: (select) => useStore(store, select),
    until: (holds) =>
      new Promise((resolve) => {
        if (holds(store.getState())) return resolve()
        const stop = store.subscribe((value) => {
          if (!holds(value)) return
          stop()
          resolve()
        })
      }),
  }
}
