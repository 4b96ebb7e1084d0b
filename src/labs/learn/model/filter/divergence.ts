import { shortText } from '#labs/learn/model/words.ts'
import type { FilterLayer } from './filterLayer.ts'

/** That a run diverges, and by how much, in a sentence that is true of its end; undefined where it comes down. */
export function divergence({ path, settings }: FilterLayer): string | undefined {
  const { updates, losses, hasDiverged } = path
  const isAdam = settings.optimiser === 'adam'
  const growth = losses[updates]! / losses[0]!
  if (!hasDiverged && (isAdam || settings.rate <= 1 || !(growth > 1))) return undefined
  const rate = isAdam ? '' : ` at ${shortText(settings.rate)} × the limit`
  const times = hasDiverged ? 'a million' : shortText(growth)
  return `It diverges${hasDiverged ? ' and stops' : ''}: after ${updates} updates${rate} the loss is ${times} times as large.`
}
