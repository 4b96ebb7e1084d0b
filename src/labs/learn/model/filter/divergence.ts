import { countText } from '#draw/numberWords.ts'
import { shortText } from '#labs/learn/model/words.ts'
import type { FilterLayer } from './filterLayer.ts'

/** That a run diverges, in a sentence that is true of all of it; undefined where it comes down, or has nothing to learn. */
export function divergence({ path, settings, eigen }: FilterLayer): string | undefined {
  const { updates, losses, hasDiverged } = path
  const isAdam = settings.optimiser === 'adam'
  const isBeyond = !isAdam && settings.rate > 1 && eigen.values[0]! > 1e-12
  if (!hasDiverged && !isBeyond) return undefined
  const growth = losses[updates]! / losses[0]!
  const rate = isAdam ? '' : ` at ${shortText(settings.rate)} × the limit`
  // A run may be too short for that one direction to outweigh what it comes down in the others.
  if (!hasDiverged && !(growth > 1))
    return `It diverges:${rate} every update overshoots by more than the last.`
  const times = hasDiverged
    ? 'a million'
    : growth >= 1000
      ? countText(Math.round(growth))
      : shortText(growth)
  return `It diverges${hasDiverged ? ' and stops' : ''}: after ${updates} updates${rate} the loss is ${times} times as large.`
}
