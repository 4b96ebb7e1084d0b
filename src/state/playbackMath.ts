/** What the playback must know of a lab under its present settings. */
export interface Clock {
  /** Outputs in all; the step runs over [0, count). */
  readonly count: number
  /** Outputs in a row. */
  readonly rowLength: number
  /** The steps stand in a line: there are no rows to go up and down, and `rowLength` only says how fast they pass. */
  readonly isLine?: true
  /** Products inside a window. */
  readonly products: number
  /** What it counts, in one word; without it, outputs. */
  readonly noun?: string
  /** The number that the first step has on the screen: 0 where a step says how much has been done; without it, 1. */
  readonly firstNumber?: 0
  /** What the steps are called, where they have names in the place of numbers. */
  readonly names?: readonly string[]
}

export type Pace = 'outputs' | 'products'

export interface PlaybackState {
  /**
   * A real number in [0, count). The whole part is the output being computed. The fraction is, in
   * pace 'outputs', how far the window has glided to the next output, and in pace 'products', how
   * much of the time of this output is over: a walk over its products, then a rest on the sum.
   */
  readonly step: number
  readonly playing: boolean
  /** 0.25 to 16, powers of two. */
  readonly speed: number
  readonly loop: boolean
  readonly pace: Pace
}

/** What is to be seen at a step. */
export interface Moment {
  /** The output being computed, counted from 0. */
  readonly output: number
  /** Products counted so far: 0 to all. */
  readonly products: number
  /** How far the window is on its way to the next output: 0 to 1, eased, with a rest first. */
  readonly glide: number
}

/** Seconds a row of outputs takes at 1×. */
const rowSeconds = 3
/** Seconds the finished sum stands at 1× before the walk goes on to the next window. */
const restSeconds = 0.8
/** A frame is never taken for longer than this: after a hidden tab there is no burst. */
const longestFrame = 0.1
/** The share of an output's time that the window stands still before it glides. */
const standing = 0.5

/** The state after some seconds of playing; on the last output it stops, or begins again in a loop. */
export function advance(state: PlaybackState, seconds: number, clock: Clock): PlaybackState {
  if (!state.playing || !(seconds > 0)) return state
  const frame = Math.min(seconds, longestFrame)
  const moved = state.step + frame * state.speed * outputsPerSecond(state.pace, clock)
  if (state.loop && clock.count > 0)
    return { ...state, step: clampStep(moved % clock.count, clock) }
  const end = lastStep(state.pace, clock)
  if (moved < end) return { ...state, step: moved }
  return { ...state, step: end, playing: false }
}

/** Where playing without a loop ends: on the last output, with its sum finished. */
export function lastStep(pace: Pace, clock: Clock): number {
  const last = Math.max(0, clock.count - 1)
  return pace === 'products' ? productStep(last, clock.products, clock) : last
}

/** The step at which `counted` products of an output have been counted. */
export function productStep(output: number, counted: number, clock: Clock): number {
  return clock.products > 0 ? output + (walkShare(clock) * counted) / clock.products : output
}

/** What is to be seen at a step. The last output has nowhere to glide to. */
export function momentAt(step: number, pace: Pace, clock: Clock): Moment {
  const output = Math.floor(step)
  const fraction = step - output
  if (pace === 'outputs') {
    const glide = output + 1 < clock.count ? eased(fraction) : 0
    return { output, products: clock.products, glide }
  }
  const counted = Math.floor((fraction / walkShare(clock)) * clock.products + 1e-6)
  return { output, products: Math.min(clock.products, counted || 0), glide: 0 }
}

/** The step brought into [0, count); 0 when it is not a number. */
export function clampStep(step: number, clock: Clock): number {
  if (!(step > 0) || clock.count < 1) return 0
  return step < clock.count ? step : clock.count - 1
}

/** Outputs in a second at 1×. */
function outputsPerSecond(pace: Pace, clock: Clock): number {
  if (pace === 'outputs' || clock.products === 0) return clock.rowLength / rowSeconds
  return 1 / (walkSeconds(clock) + restSeconds)
}

function walkSeconds({ products }: Clock): number {
  return products / Math.max(3, products / 8)
}

/** The share of an output's time that the walk over its products takes; the rest is the rest. */
function walkShare(clock: Clock): number {
  const walk = walkSeconds(clock)
  return walk / (walk + restSeconds)
}

function eased(fraction: number): number {
  const t = Math.max(0, (fraction - standing) / (1 - standing))
  return t * t * (3 - 2 * t)
}
