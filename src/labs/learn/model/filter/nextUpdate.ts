import { parametersAfter } from '#core/descentPath.ts'
import { shortText } from '#labs/learn/model/words.ts'
import type { FilterLayer } from './filterLayer.ts'
import type { FilterScene } from './filterScene.ts'

/** What the next update does to a weight. */
export interface NextUpdate {
  readonly weight: number
  readonly after: number
  /** What is taken off, as it is worked out: "1.22 × −0.0123". */
  readonly steps: string
}

/** The next update of a weight; undefined after the last one. */
export function nextUpdate(
  { path, optimiser }: FilterLayer,
  { update, kernel, gradient }: FilterScene,
  at: number,
): NextUpdate | undefined {
  if (update >= path.updates) return undefined
  const weight = kernel[at]!
  const after = parametersAfter(path, update + 1)[at]!
  const { kind, rate } = optimiser
  const step = (weight - after) / rate
  const words = {
    descent: `rate ${shortText(rate)} × slope ${shortText(gradient[at]!)}`,
    momentum: `rate ${shortText(rate)} × velocity ${shortText(step)}`,
    adam: `rate ${shortText(rate)} × mean slope over its root mean square ${shortText(step)}`,
  }
  return { weight, after, steps: words[kind] }
}
