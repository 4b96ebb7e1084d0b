/** One product of the sum behind an output number, with the place of its weight in the kernel. */
export interface SumTerm {
  readonly channel: number
  readonly kernelRow: number
  readonly kernelColumn: number
  /** One of `cellKind`: whether the value is a number of the image. */
  readonly kind: number
  readonly value: number
  readonly weight: number
  readonly product: number
}

/** The first `counted` products, added in order; whole multiples of the smallest decimal stay exact. */
export function sumOf(terms: readonly SumTerm[], counted = terms.length): number {
  const total = terms.slice(0, counted).reduce((sum, { product }) => sum + product, 0)
  return Math.round(total * 1e6) / 1e6 + 0
}

/** What the channels of a colour picture are called. */
export const channelNames = ['red', 'green', 'blue'] as const
