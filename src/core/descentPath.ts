import { firstState, type Optimiser, update } from './optimisers.ts'

/** All that a descent comes through: its parameters and its loss after every update, from the start on. */
export interface DescentPath {
  /** Updates that were made: fewer than asked for where the loss grew beyond all measure. */
  readonly updates: number
  /** How many parameters there are. */
  readonly size: number
  /** [updates + 1, size], row by row. */
  readonly parameters: Float64Array
  /** [updates + 1] */
  readonly losses: Float64Array
  readonly hasDiverged: boolean
}

/** A loss this many times that of the start is lost. */
const beyond = 1e6

/**
 * Descends from `start`, update by update.
 * @param fillGradient fills its first argument with the gradient at the parameters, and returns the loss there
 * @param updates how many to make at the most
 */
export function descentPath(
  start: Float64Array,
  updates: number,
  optimiser: Optimiser,
  fillGradient: (out: Float64Array, parameters: Float64Array, updates: number) => number,
): DescentPath {
  const size = start.length
  const parameters = new Float64Array((updates + 1) * size)
  const losses = new Float64Array(updates + 1)
  const present = start.slice()
  const gradient = new Float64Array(size)
  const state = firstState(size)
  let made = 0
  for (; ; made++) {
    parameters.set(present, made * size)
    const loss = fillGradient(gradient, present, made)
    losses[made] = loss
    if (made === updates || !(loss <= beyond * losses[0]!)) break
    update(optimiser, present, gradient, state)
  }
  return {
    updates: made,
    size,
    parameters: parameters.subarray(0, (made + 1) * size),
    losses: losses.subarray(0, made + 1),
    hasDiverged: made < updates,
  }
}

/** The parameters after so many updates, [size]; after the last one they stay. */
export function parametersAfter({ parameters, size, updates }: DescentPath, after: number) {
  const at = Math.min(Math.max(0, after), updates) * size
  return parameters.subarray(at, at + size)
}
