import type { DigitNetName } from '#data/digitNets.ts'
import type { NetCard } from '#data/netCard.ts'
import { loadNetCard } from '#data/netWeights.ts'
import type { DigitsLab } from '#labs/digits/digits.ts'
import { perInstance } from '#parts/lab/perInstance.ts'
import { createValue } from '#state/createValue.ts'

/** The networks that answer differently to being moved, whichever are chosen. */
const comparedNets = ['conv', 'global', 'shifted'] as const satisfies readonly DigitNetName[]

/** What is known of these networks, as far as it has been fetched. */
export interface Cards {
  readonly cards: readonly NetCard[]
  readonly isDone: boolean
}

/** The cards of a lab on the page. */
export const cardsOf = perInstance((_lab: DigitsLab) =>
  createValue<Cards>({ cards: [], isDone: false }),
)

/** Fetches the cards; returns what ends it. What cannot be fetched is left out. */
export function followCards(lab: DigitsLab): () => void {
  const value = cardsOf(lab)
  const stop = new AbortController()
  const load = async () => {
    const found = await Promise.all(
      comparedNets.map((name) => loadNetCard(name, stop.signal).catch(() => undefined)),
    )
    if (stop.signal.aborted) return
    value.set({ cards: found.filter((card) => card !== undefined), isDone: true })
  }
  if (!value.get().isDone) void load()
  return () => stop.abort()
}
