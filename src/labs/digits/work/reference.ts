import { type Digits, loadDigits } from '#data/digits.ts'
import type { DigitsLab } from '#labs/digits/digits.ts'
import { measured, type UsualDistances } from '#labs/digits/model/doubt/usualDistances.ts'
import { perInstance } from '#parts/lab/perInstance.ts'
import { createValue } from '#state/createValue.ts'

/** What a drawing is compared with. */
export interface Reference {
  /** Digits that the networks learned from. */
  readonly among: Digits | undefined
  /** How far the shipped test digits are from these. */
  readonly usual: UsualDistances | undefined
  /** Why something is not there. */
  readonly problem: string | undefined
}

/** What the drawing of a lab on the page is compared with. */
export const referenceOf = perInstance((_lab: DigitsLab) =>
  createValue<Reference>({ among: undefined, usual: undefined, problem: undefined }),
)

/** Fetches and measures what the view compares with, once it is shown; returns what ends it. */
export function followReference(lab: DigitsLab): () => void {
  const value = referenceOf(lab)
  const stop = new AbortController()
  let isUnderWay = false
  const want = () => {
    if (isUnderWay || value.get().usual || lab.session.settings().show !== 'doubt') return
    isUnderWay = true
    load(stop.signal, value.set)
      .catch((error: unknown) => {
        if (stop.signal.aborted) return
        value.set({ problem: error instanceof Error ? error.message : String(error) })
      })
      .finally(() => {
        isUnderWay = false
      })
  }
  want()
  // What could not be fetched is tried again with the next change.
  const end = lab.session.store.subscribe(want)
  return () => {
    end()
    stop.abort()
  }
}

async function load(signal: AbortSignal, set: (found: Partial<Reference>) => void): Promise<void> {
  const [among, tests] = await Promise.all([
    loadDigits('nearest', signal),
    loadDigits('picked', signal),
  ])
  set({ among, problem: undefined })
  const usual: number[] = []
  // A few at a time, so that a drawing goes on meanwhile.
  while (usual.length < tests.count) {
    await new Promise((resolve) => setTimeout(resolve))
    signal.throwIfAborted()
    usual.push(...measured(tests, usual.length, among))
  }
  set({ usual: Float32Array.from(usual).sort() })
}
