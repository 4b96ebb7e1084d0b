/** Works out one wish after the other, of those that come meanwhile only the last. */
export interface Sampler<W> {
  readonly want: (wish: W) => void
  /** Gives up what is under way and what waits. */
  readonly stop: () => void
}

/**
 * A sampler for what changes faster than it can be worked out, such as a picture that is played: each result is shown as
 * soon as it is there.
 * @param show is handed undefined for what failed, and told whether it is what was wanted last
 */
export function createSampler<W, R>(
  work: (wish: W, signal: AbortSignal) => Promise<R>,
  show: (made: R | undefined, isLast: boolean) => void,
): Sampler<W> {
  let ongoing: AbortController | undefined
  let next: { readonly wish: W } | undefined
  const start = async (wish: W) => {
    const mine = new AbortController()
    ongoing = mine
    const made = await work(wish, mine.signal).catch(() => undefined)
    if (mine.signal.aborted) return
    ongoing = undefined
    const waiting = next
    next = undefined
    show(made, waiting === undefined)
    if (waiting) void start(waiting.wish)
  }
  return {
    want(wish) {
      if (ongoing) next = { wish }
      else void start(wish)
    },
    stop() {
      ongoing?.abort()
      ongoing = undefined
      next = undefined
    },
  }
}
