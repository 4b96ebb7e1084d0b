import { moved } from './preparation.ts'
import { erasedFrom, type Square } from './squares.ts'

/** How far a digit is moved, in pixels. */
export interface Shift {
  readonly down: number
  readonly right: number
}

/** The furthest that a digit is moved along each axis. */
export const shiftReach = 8

/** What is done to a digit after its preparation: it is moved, then parts of it are erased where they stand. */
export interface Treatment extends Shift {
  readonly erased: readonly Square[]
}

/** What the networks get of a prepared digit: [28, 28]. */
export function receivedOf(given: Float32Array, { down, right, erased }: Treatment): Float32Array {
  return erasedFrom(down === 0 && right === 0 ? given : moved(given, { down, right }), erased)
}
