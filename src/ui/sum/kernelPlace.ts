import type { SumTerm } from '#draw/sum/sumTerm.ts'

/** A place of a kernel. */
export interface KernelPlace {
  readonly channel: number
  readonly row: number
  readonly column: number
}

/** The place of a term's weight in a word, as a button carries it. */
export function placeKey({
  channel,
  kernelRow,
  kernelColumn,
}: Pick<SumTerm, 'channel' | 'kernelRow' | 'kernelColumn'>): string {
  return `${channel} ${kernelRow} ${kernelColumn}`
}

/** The weight of the term that an element is in, from the word that the term's button carries. */
export function placeAt(target: EventTarget): KernelPlace | undefined {
  const term = target instanceof Element ? target.closest<HTMLElement>('[data-term]') : null
  const [channel, row, column] = (term?.dataset['term'] ?? '').split(' ').map(Number)
  if (channel === undefined || row === undefined || column === undefined) return undefined
  return { channel, row, column }
}
