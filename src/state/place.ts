import { momentAt, productStep, type Clock, type Pace, type PlaybackState } from './playbackMath.ts'

/** Where playback stands, in whole numbers: what a link and an undo entry hold of it. */
export interface Place {
  readonly pace: Pace
  /** Counted from 0. */
  readonly output: number
  /** How many products of it are counted in pace 'products'; 0 in pace 'outputs'. */
  readonly products: number
}

/** The place that a lab begins at. */
export const firstPlace: Place = { pace: 'outputs', output: 0, products: 0 }

/** The place of the output that is told; the way to the next one is left out. */
export function placeOf({ step, pace }: Pick<PlaybackState, 'step' | 'pace'>, clock: Clock): Place {
  const { output, products } = momentAt(step, pace, clock)
  return { pace, output, products: pace === 'products' ? products : 0 }
}

/** The step at which one stands on the place. */
export function stepOf({ output, products }: Place, clock: Clock): number {
  return productStep(output, products, clock)
}

export function isSamePlace(a: Place, b: Place): boolean {
  return a.pace === b.pace && a.output === b.output && a.products === b.products
}
