import { grouped } from './grouped.ts'
import { type SumDigits, sumDigits } from './sumDigits.ts'
import type { Joined, SumParts } from './sumParts.ts'
import { channelNames, type SumTerm, sumOf } from './sumTerm.ts'

/** A run of terms with their sum: a row of the window, or rows together, or a channel with its rows inside. */
export interface TermGroup {
  readonly key: string
  readonly label: string
  readonly channel: number
  /** Of the terms counted so far. */
  readonly sum: number
  readonly isCounted: boolean
  /** Whether it is a channel of a colour picture. */
  readonly isChannel: boolean
  readonly isOpen: boolean
  /** The rows of several, or of a channel, which may be folded in turn; empty in a row, and in a channel of one row. */
  readonly groups: readonly TermGroup[]
  /** Terms of a row, with whether each is counted yet; empty in a channel of rows. */
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
  readonly joined: Joined | undefined
  readonly result: number
  readonly digits: SumDigits
  /** What the factors of a term mean, where they are not a number of the image and a weight. */
  readonly meanings?: TermMeanings
}

/** Of the two factors of a term, which gives their colours. */
export interface TermMeanings {
  readonly value: 'input' | 'error'
  readonly weight: 'input' | 'kernel'
}

/** Sums up to this many terms are written out in full. */
const longestLine = 12
/** So many rows stand beside each other; of more, some are folded together, as many as a person sees at once. */
const mostRows = 9
const rowsTogether = 5

/** A sum as it is written; `unfolded` holds the groups that were opened (true) or closed by hand. */
export function writtenSum(
  parts: SumParts,
  unfolded: ReadonlyMap<string, boolean> = new Map(),
): WrittenSum {
  const { terms, counted, lookedAt, divisor, bias, activation, joined } = parts
  const labels = joined?.labels ?? parts.channelLabels
  const all = terms.map((term, index) => ({
    term,
    isCounted: index < counted,
    isActive: lookedAt.includes(term),
  }))
  const isShort = terms.length <= longestLine
  const rows = grouped(all, ({ term }) => `${term.channel} ${term.kernelRow}`).map((row) =>
    rowGroup(row, isShort, unfolded),
  )
  const channels = grouped(rows, ({ channel }) => String(channel)).map((channel) =>
    channelGroup(channel, isShort, unfolded, labels),
  )
  // A single row is the whole sum: folded it would hide what it is made of under a name that says nothing.
  const isGrouped = channels.length > 1 || (!isShort && rows.length > 1)
  const sum = sumOf(terms, counted)
  const before = joined ? joined.apply(channels.map((each) => each.sum)) : sum / divisor + bias
  return {
    groups: joined || channels.length > 1 ? channels : isGrouped ? folded(rows, unfolded) : rows,
    isGrouped,
    isWhole: counted >= terms.length,
    sum,
    divisor,
    bias,
    before,
    activation: activation?.label,
    joined,
    result: activation ? activation.apply(before) : before,
    digits: sumDigits(parts, isGrouped),
  }
}

function rowGroup(
  terms: readonly CountedTerm[],
  isShort: boolean,
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
    isChannel: false,
    isOpen: unfolded.get(key) ?? (isShort || terms.some(({ isActive }) => isActive)),
    groups: [],
    terms,
  }
}

/** Rows, or groups of about equally many of them where there are too many to stand in two lines. */
function folded(
  rows: readonly TermGroup[],
  unfolded: ReadonlyMap<string, boolean>,
): readonly TermGroup[] {
  if (rows.length <= mostRows) return rows
  const count = Math.ceil(rows.length / rowsTogether)
  const ends = Array.from({ length: count + 1 }, (_, at) => Math.ceil((at * rows.length) / count))
  return ends.slice(1).map((end, at) => rowsGroup(rows.slice(ends[at], end), unfolded))
}

function rowsGroup(rows: readonly TermGroup[], unfolded: ReadonlyMap<string, boolean>): TermGroup {
  const [first, last] = [rows[0]!, rows.at(-1)!]
  const numberOf = (row: TermGroup) => row.label.replace('row ', '')
  const key = `${first.key}–${last.key}`
  return {
    ...first,
    key,
    label: `rows ${numberOf(first)}–${numberOf(last)}`,
    sum: countedSum(rows.flatMap(({ terms }) => terms)),
    isOpen: unfolded.get(key) ?? rows.some(({ isOpen }) => isOpen),
    groups: rows,
    terms: [],
  }
}

function channelGroup(
  rows: readonly TermGroup[],
  isShort: boolean,
  unfolded: ReadonlyMap<string, boolean>,
  labels: readonly string[] | undefined,
): TermGroup {
  const channel = rows[0]?.channel ?? 0
  const key = `c${channel}`
  const terms = rows.flatMap((row) => row.terms)
  return {
    key,
    label: (labels ?? channelNames)[channel] ?? `channel ${channel + 1}`,
    channel,
    sum: countedSum(terms),
    isCounted: terms[0]?.isCounted ?? false,
    isChannel: labels === undefined,
    isOpen: unfolded.get(key) ?? rows.some(({ isOpen }) => isOpen),
    // A single row needs no group of its own.
    groups: rows.length > 1 ? folded(rows, unfolded) : [],
    terms: rows.length > 1 ? [] : terms,
  }
}

function countedSum(terms: readonly CountedTerm[]): number {
  return sumOf(terms.filter(({ isCounted }) => isCounted).map(({ term }) => term))
}
