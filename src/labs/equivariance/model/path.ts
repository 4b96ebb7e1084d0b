import type { Limits } from '#core/limits.ts'
import type { ImageTransform } from '#core/transformImage.ts'
import type { Clock } from '#state/playbackMath.ts'
import { type EquivarianceSettings, mostShift } from '#labs/equivariance/settings.ts'

/** How a transform goes on, step by step, and what its slider sets. */
interface Path {
  readonly count: number
  readonly rowLength: number
  readonly limits: Limits
  /** The slider's number at a step, and the first step of a number. */
  readonly at: (step: number) => number
  readonly stepOf: (amount: number) => number
  readonly transform: (amount: number, settings: EquivarianceSettings) => ImageTransform
}

/** A step is a cell, 5°, a twentieth of the size, or one of the flips. */
const paths: Readonly<
  Record<EquivarianceSettings['motion'], (settings: EquivarianceSettings) => Path>
> = {
  shift: (settings) => ({
    ...swing(mostShift(settings)),
    transform: (amount, { part, down }) => ({ kind: 'shift', right: amount + part, down }),
  }),
  turn: () => ({
    count: 73,
    rowLength: 18,
    limits: { min: 0, max: 360, step: 5 },
    at: (step) => step * 5,
    stepOf: (degrees) => Math.round(Math.min(360, Math.max(0, degrees)) / 5),
    transform: (degrees) => ({ kind: 'rotate', degrees }),
  }),
  scale: () => {
    const twentieths = swing(10)
    return {
      ...twentieths,
      limits: { min: 0.5, max: 1.5, step: 0.05 },
      at: (step) => (20 + twentieths.at(step)) / 20,
      stepOf: (factor) => twentieths.stepOf(20 * factor - 20),
      transform: (factor) => ({ kind: 'scale', factor }),
    }
  },
  flip: () => ({
    count: 4,
    rowLength: 3,
    limits: { min: 0, max: 3, step: 1 },
    at: (step) => step,
    stepOf: (amount) => amount,
    transform: (at) => ({ kind: 'flip', across: at === 1 || at === 3, down: at >= 2 }),
  }),
}

/** A way out to `most`, back over 0 to −`most`, and back to 0, a whole number a step. */
function swing(most: number) {
  const length = 4 * most
  return {
    count: length + 1,
    rowLength: 15,
    limits: { min: -most, max: most, step: 1 },
    at(step: number) {
      if (step <= most) return step
      return step <= 3 * most ? 2 * most - step : step - length
    },
    stepOf(place: number) {
      const held = Math.round(Math.min(most, Math.max(-most, place)))
      return held < 0 ? length + held : held
    },
  }
}

/** What the slider of the transform sets: its number at a step, its range, and the step of a number. */
export function pathAmount(settings: EquivarianceSettings): Path {
  return paths[settings.motion](settings)
}

/** The clock of a transform. */
export function pathClock(settings: EquivarianceSettings): Clock {
  const { count, rowLength } = pathAmount(settings)
  return { count, rowLength, isLine: true, products: 0, noun: 'step' }
}

/** The transform at a step. */
export function transformAt(settings: EquivarianceSettings, step: number): ImageTransform {
  const { at, transform } = pathAmount(settings)
  return transform(at(step), settings)
}
