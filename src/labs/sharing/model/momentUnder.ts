import type { Moment } from '#state/playbackMath.ts'
import type { Mark } from './mark.ts'

/** The moment of the output that is under the pointer or has the focus, by itself or through its line; else the one of the clock. */
export function momentUnder(moment: Moment, mark: Mark | undefined, outputs: number): Moment {
  if (mark?.part !== 'output' && mark?.part !== 'line') return moment
  if (mark.part === 'line' && mark.isPinned) return moment
  const output = mark.part === 'output' ? mark.at : mark.output
  return output < outputs ? { output, products: Infinity, glide: 0 } : moment
}
