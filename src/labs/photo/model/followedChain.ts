import { type Chain, type ChainStep, stepLabel } from './chain.ts'

/**
 * A key for each step of a changed chain, by which it is known however it was moved: a step that was there keeps its own,
 * one put in the place of another takes that one's, and the rest get new ones.
 */
export function followedKeys(before: Chain, keys: readonly number[], after: Chain): number[] {
  const kept = after.map((step) => keys[before.findIndex((each) => isSameFilter(each, step))])
  const used = new Set(kept)
  let next = Math.max(-1, ...keys) + 1
  return kept.map((key, at) => {
    const here = keys[at]
    return key ?? (here !== undefined && !used.has(here) ? here : next++)
  })
}

/**
 * After which step the result is shown once the chain has changed, 0 for all: the step that it was is followed, and what is
 * done to a later one would not be seen, so that it ends there.
 */
export function followedUpTo(before: Chain, after: Chain, upTo: number): number {
  if (upTo === 0) return 0
  const keys = before.map((_, index) => index)
  const at = followedKeys(before, keys, after).indexOf(upTo - 1)
  const isBeyond = after.some(
    (step, index) => index > at && !step.isMuted && !before.includes(step),
  )
  return at < 0 || isBeyond ? 0 : at + 1
}

/** Whether a step is the other one, muted or not. */
function isSameFilter(one: ChainStep, other: ChainStep): boolean {
  if ('kernel' in one) return 'kernel' in other && one.kernel === other.kernel
  return !('kernel' in other) && one.filter === other.filter && one.values === other.values
}

/** The chain as the panel has it: rows that can be told apart, one of them open, and what was done last. */
export interface ChainRows {
  readonly chain: Chain
  readonly keys: readonly number[]
  /** The key of the row that is open; undefined when all are closed. */
  readonly open: number | undefined
  /** What was done to the chain, for who does not see it. */
  readonly said: string
}

/** The rows of a chain that was just met, the last of them open. */
export function firstRows(chain: Chain): ChainRows {
  const keys = chain.map((_, at) => at)
  return { chain, keys, open: keys.at(-1), said: '' }
}

/** The rows after a change of the chain, by whomever: what is new is open, else what was, else the next. */
export function rowsAfter(rows: ChainRows, chain: Chain): ChainRows {
  const keys = followedKeys(rows.chain, rows.keys, chain)
  const fresh = chain.findLastIndex((step) => !rows.chain.some((was) => isSameFilter(was, step)))
  const isClosed = rows.open === undefined || keys.includes(rows.open)
  const beside = Math.min(rows.keys.indexOf(rows.open ?? 0), keys.length - 1)
  const open = fresh >= 0 ? keys[fresh] : isClosed ? rows.open : keys[beside]
  return { chain, keys, open, said: chainChange(rows.chain, chain) }
}

/** What became of a chain, in few words: "Filter 2 of 3: Laplacian". Empty when only its numbers are others. */
function chainChange(before: Chain, after: Chain): string {
  const inTurn = after.map(stepLabel).join(', then ') || 'none'
  if (after.length < before.length) return `Filters now: ${inTurn}.`
  const changed = after.flatMap((step, at) => (before[at] === step ? [] : [at]))
  const [at] = changed
  if (changed.length > 1 || at === undefined)
    return changed.length > 1 ? `Filters now: ${inTurn}.` : ''
  const [was, is] = [before[at], after[at]!]
  const isNamedAlike = was !== undefined && was.filter === is.filter && was.isMuted === is.isMuted
  if (isNamedAlike) return ''
  return `Filter ${at + 1} of ${after.length}: ${stepLabel(is)}${is.isMuted ? ', muted' : ''}.`
}
