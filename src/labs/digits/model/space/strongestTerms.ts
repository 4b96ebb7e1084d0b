import type { WindowTerm } from '#core/windowTerms.ts'

/** What is read of one map. */
export interface MapPart {
  readonly channel: number
  /** The sum of its products. */
  readonly sum: number
}

/** The products that count most in a sum, at most so many; none of them is 0. */
export function strongestTerms(terms: readonly WindowTerm[], most: number): WindowTerm[] {
  return terms
    .filter(({ product }) => product !== 0)
    .toSorted((one, other) => Math.abs(other.product) - Math.abs(one.product))
    .slice(0, most)
}

/** What each map that is read brings to a sum, the one that counts most first. */
export function mapParts(terms: readonly WindowTerm[]): MapPart[] {
  const sums = new Map<number, number>()
  for (const { channel, product } of terms) sums.set(channel, (sums.get(channel) ?? 0) + product)
  return [...sums]
    .map(([channel, sum]) => ({ channel, sum }))
    .toSorted((one, other) => Math.abs(other.sum) - Math.abs(one.sum))
}
