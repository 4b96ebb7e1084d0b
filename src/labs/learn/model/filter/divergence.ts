import { shortText } from '#labs/learn/model/words.ts'
import type { FilterLayer } from './filterLayer.ts'

/** That a run diverges, and by how much, in a sentence that is true of its end; undefined where it comes down. */
export function divergence({ path, settings }: FilterLayer): string | undefined {
  const { updates, losses, hasDiverged } = path
  const isAdam = settings.optimiser === 'adam'
  const growth = losses[updates]! / losses[0]!
  if (!hasDiverged && (isAdam || settings.rate <= 1 || !(growth > 1))) return undefined
  const rate = isAdam ? '' : `; the rate is ${shortText(settings.rate)} × the limit`
  return hasDiverged
    ? `It diverges and stops: after ${updates} updates the loss is a million times as large${rate}.`
    : `It diverges: after ${updates} updates the loss is ${shortText(growth)} times as large${rate}.`
}
