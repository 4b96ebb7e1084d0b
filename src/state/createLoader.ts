import { createValue } from './createValue.ts'

/** What has been loaded: the last that arrived, and the key of what could not be had since. */
export interface Loaded<T> {
  readonly arrived: { readonly key: string; readonly value: T } | undefined
  readonly failed: string | undefined
}

/** One thing at a time that is fetched or decoded: a newer one ends the one before. It has nothing yet. */
export function createLoader<T>() {
  const loaded = createValue<Loaded<T>>({ arrived: undefined, failed: undefined })
  let loading: { readonly key: string; readonly stop: AbortController } | undefined
  const stop = () => {
    loading?.stop.abort()
    loading = undefined
  }
  const show = (key: string, value: T) => {
    loading = undefined
    loaded.set({ arrived: { key, value }, failed: undefined })
  }
  return {
    get: loaded.get,
    use: loaded.use,
    until: loaded.until,
    /** Calls back when something has arrived or could not be had; returns what ends it. */
    subscribe: loaded.subscribe,
    /** Ends what is on its way; what has arrived stays. */
    stop,
    /** Shows a thing that is at hand. */
    show,
    /** Sees to it that the thing with that key is loaded, unless it is there, on its way, or could not be had. */
    want: (key: string, load: (signal: AbortSignal) => Promise<T>) => {
      const { arrived, failed } = loaded.get()
      if (loading?.key === key) return
      stop()
      if (arrived?.key === key || failed === key) return
      const mine = { key, stop: new AbortController() }
      loading = mine
      load(mine.stop.signal).then(
        (value) => {
          if (!mine.stop.signal.aborted) show(key, value)
        },
        () => {
          if (mine.stop.signal.aborted) return
          loading = undefined
          loaded.set({ failed: key })
        },
      )
    },
    /** Forgets that something could not be had: it can be wanted again. */
    retry: () => {
      stop()
      loaded.set({ failed: undefined })
    },
  }
}
