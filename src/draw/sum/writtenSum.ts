import { channelNames, type SumTerm, sumOf } from './sumTerm.ts'

/** A run of terms with their sum: a row of the window, or a channel with its rows inside. */
export interface TermGroup {
  readonly key: string
  readonly label: string
  readonly channel: number
  /** Of the terms counted so far. */
  readonly sum: number
  readonly isCounted: boolean
  readonly isOpen: boolean
  /** Rows of a channel; empty in a row. */
  readonly groups: readonly TermGroup[]
  /** Terms of a row, with whether each is counted yet; empty in a channel. */
  readonly terms: readonly CountedTerm[]
}

export interface CountedTerm {
  readonly term: SumTerm
  readonly isCounted: boolean
  readonly isActive: boolean
}

/** The way from the products to the output number, as it is written under the picture. */
export interface WrittenSum {
  readonly groups: readonly TermGroup[]
  /** Whether the groups are shown as such, to be folded; a short sum is written out in one line. */
  readonly isGrouped: boolean
  readonly isWhole: boolean
  readonly sum: number
  readonly divisor: number
  readonly bias: number
  /** Sum over divisor, plus bias: what the activation is applied to. */
  readonly before: number
  readonly activation: string | undefined
  readonly result: number
}

/** Sums up to this many terms are written out in full. */
const longestLine = 12

/** What a sum is made of, and how far it is counted. */
export interface SumParts {
  readonly terms: readonly SumTerm[]
  readonly counted: number
  /** The terms that are looked at: their groups are open. */
  readonly lookedAt: readonly SumTerm[]
  readonly divisor: number
  readonly bias: number
  readonly activation?: { readonly label: string; readonly apply: (value: number) => number }
}

/** A sum as it is written; `unfolded` holds the groups that were opened (true) or closed by hand. */
export function writtenSum(
  { terms, counted, lookedAt, divisor, bias, activation }: SumParts,
  unfolded: ReadonlyMap<string, boolean> = new Map(),
): WrittenSum {
  const all = terms.map((term, index) => ({
    term,
    isCounted: index < counted,
    isActive: lookedAt.includes(term),
  }))
  const isGrouped = terms.length > longestLine
  const rows = grouped(all, ({ term }) => `${term.channel} ${term.kernelRow}`).map((row) =>
    rowGroup(row, isGrouped, unfolded),
  )
  const channels = grouped(rows, ({ channel }) => String(channel)).map((channel) =>
    channelGroup(channel, isGrouped, unfolded),
  )
  const sum = sumOf(terms, counted)
  const before = sum / divisor + bias
  return {
    groups: channels.length > 1 ? channels : rows,
    isGrouped,
    isWhole: counted >= terms.length,
    sum,
    divisor,
    bias,
    before,
    activation: activation?.label,
    result: activation ? activation.apply(before) : before,
  }
}

function rowGroup(
  terms: readonly CountedTerm[],
  isGrouped: boolean,
  unfolded: ReadonlyMap<string, boolean>,
): TermGroup {
  const { channel = 0, kernelRow = 0 } = terms[0]?.term ?? {}
  const key = `c${channel}r${kernelRow}`
  return {
    key,
    label: `row ${kernelRow + 1}`,
    channel,
    sum: countedSum(terms),
    isCounted: terms[0]?.isCounted ?? false,
    isOpen: !isGrouped || (unfolded.get(key) ?? terms.some(({ isActive }) => isActive)),
    groups: [],
    terms,
  }
}

function channelGroup(
  rows: readonly TermGroup[],
  isGrouped: boolean,
  unfolded: ReadonlyMap<string, boolean>,
): TermGroup {
  const channel = rows[0]?.channel ?? 0
  const key = `c${channel}`
  const terms = rows.flatMap((row) => row.terms)
  return {
    key,
    label: channelNames[channel] ?? `channel ${channel + 1}`,
    channel,
    sum: countedSum(terms),
    isCounted: terms[0]?.isCounted ?? false,
    isOpen: !isGrouped || (unfolded.get(key) ?? rows.some(({ isOpen }) => isOpen)),
    groups: rows,
    terms: [],
  }
}

function countedSum(terms: readonly CountedTerm[]): number {
  return sumOf(terms.filter(({ isCounted }) => isCounted).map(({ term }) => term))
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups.values()]
}
