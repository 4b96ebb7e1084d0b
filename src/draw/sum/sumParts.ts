import type { SumTerm } from './sumTerm.ts'

/** What a sum is made of, and how far it is counted. */
export interface SumParts {
  readonly terms: readonly SumTerm[]
  readonly counted: number
  /** The terms that are looked at: their groups are open. */
  readonly lookedAt: readonly SumTerm[]
  readonly divisor: number
  readonly bias: number
  /** What the channels are called; left out, they are red, green and blue. */
  readonly channelLabels?: readonly string[] | undefined
  readonly joined?: Joined | undefined
  readonly activation?:
    { readonly label: string; readonly apply: (value: number) => number } | undefined
}

/** How the sums of channels become one number where they are not added: √((Gx 3)² + (Gy 4)²). */
export interface Joined {
  /** Of the channels. */
  readonly labels: readonly string[]
  readonly open: string
  /** Around each of them. */
  readonly before: string
  readonly after: string
  readonly between: string
  readonly close: string
  /** Behind the result. */
  readonly unit: string
  readonly apply: (sums: readonly number[]) => number
}
