import type { Moment } from '#state/playbackMath.ts'

/** How far the sum of an output is at a moment. */
export interface Counted<T> {
  /** How many of the terms are counted: all, but for the output that is being walked over. */
  readonly counted: number
  /** The terms pointed at, else the last one counted in a walk. */
  readonly lookedAt: readonly T[]
  /** How far the window is on its way to the next output; 0 for another than the one being computed. */
  readonly glide: number
}

/** How far the sum of an output is, which may be another than the one being computed, or none of its kind: one that is pointed at. */
export function countedAt<T>(
  moment: Moment,
  output: number | undefined,
  terms: readonly T[],
  pointed: readonly T[],
): Counted<T> {
  const isRunning = output === moment.output
  const counted = isRunning ? Math.min(moment.products, terms.length) : terms.length
  const walked = counted < terms.length ? terms.slice(Math.max(0, counted - 1), counted) : []
  return {
    counted,
    lookedAt: pointed.length > 0 ? pointed : walked,
    glide: isRunning ? moment.glide : 0,
  }
}
