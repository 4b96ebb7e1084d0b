import type { Chain, ChainStep } from './chain.ts'

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
export function isSameFilter(one: ChainStep, other: ChainStep): boolean {
  if ('kernel' in one) return 'kernel' in other && one.kernel === other.kernel
  return !('kernel' in other) && one.filter === other.filter && one.values === other.values
}
