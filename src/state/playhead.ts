import { momentAt, productStep, type Clock, type Pace, type PlaybackState } from './playbackMath.ts'

/** Where playback stands, in whole numbers: what a link and an undo entry hold of it. */
export interface Playhead {
  readonly pace: Pace
  /** Counted from 0. */
  readonly output: number
  /** How many products of it are counted in pace 'products'; 0 in pace 'outputs'. */
  readonly products: number
}

/** The playhead that a lab begins at. */
export const firstPlayhead: Playhead = { pace: 'outputs', output: 0, products: 0 }

/** The playhead of the output that is told; the way to the next one is left out. */
export function playheadOf(
  { step, pace }: Pick<PlaybackState, 'step' | 'pace'>,
  clock: Clock,
): Playhead {
  const { output, products } = momentAt(step, pace, clock)
  return { pace, output, products: pace === 'products' ? products : 0 }
}

/** The step at which one stands there. */
export function stepAt({ output, products }: Playhead, clock: Clock): number {
  return productStep(output, products, clock)
}

export function isSamePlayhead(a: Playhead, b: Playhead): boolean {
  return a.pace === b.pace && a.output === b.output && a.products === b.products
}
