import { useSyncExternalStore } from 'react'

/** One value of a store, followed; `select` gives a primitive or something the store keeps. */
export function useStored<S, T>(
  store: {
    readonly getState: () => S
    readonly subscribe: (listener: () => void) => () => void
  },
  select: (state: S) => T,
): T {
  return useSyncExternalStore(store.subscribe, () => select(store.getState()))
}
