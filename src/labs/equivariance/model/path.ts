import type { ImageTransform } from '#core/transformImage.ts'
import type { Clock } from '#state/playbackMath.ts'
import { type EquivarianceSettings, mostShift } from '#labs/equivariance/settings.ts'

const degreesAStep = 5
const scaleSteps = { up: 10, down: 10 }

/** A way out to `up`, back over 0 to −`down`, and back to 0, a whole number a step. */
interface Swing {
  readonly up: number
  readonly down: number
}

function swingLength({ up, down }: Swing): number {
  return 2 * (up + down)
}

function swingAt(step: number, swing: Swing): number {
  const { up, down } = swing
  if (step <= up) return step
  return step <= 2 * up + down ? 2 * up - step : step - swingLength(swing)
}

/** The first step at which a swing is so far out; at most as far as it goes. */
function swingStep(place: number, swing: Swing): number {
  const held = Math.round(Math.min(swing.up, Math.max(-swing.down, place)))
  return held < 0 ? swingLength(swing) + held : held
}

/** The clock of a transform: a step is a cell, 5°, a twentieth of the size, or one of the flips. */
export function pathClock(settings: EquivarianceSettings): Clock {
  switch (settings.motion) {
    case 'shift':
      return { count: swingLength(shiftSwing(settings)) + 1, rowLength: 15, products: 0 }
    case 'turn':
      return { count: 360 / degreesAStep + 1, rowLength: 18, products: 0 }
    case 'scale':
      return { count: swingLength(scaleSteps) + 1, rowLength: 15, products: 0 }
    case 'flip':
      return { count: 4, rowLength: 3, products: 0 }
  }
}

/** What the slider of the transform sets: its number at a step, its range, and the step of a number. */
export function pathAmount(settings: EquivarianceSettings) {
  switch (settings.motion) {
    case 'shift': {
      const swing = shiftSwing(settings)
      return {
        limits: { min: -swing.down, max: swing.up, step: 1 },
        at: (step: number) => swingAt(step, swing),
        stepOf: (cells: number) => swingStep(cells, swing),
      }
    }
    case 'turn':
      return {
        limits: { min: 0, max: 360, step: degreesAStep },
        at: (step: number) => step * degreesAStep,
        stepOf: (degrees: number) => Math.round(Math.min(360, Math.max(0, degrees)) / degreesAStep),
      }
    case 'scale':
      return {
        limits: { min: 0.5, max: 1.5, step: 0.05 },
        at: (step: number) => (20 + swingAt(step, scaleSteps)) / 20,
        stepOf: (factor: number) => swingStep(20 * factor - 20, scaleSteps),
      }
    case 'flip':
      return { limits: { min: 0, max: 3, step: 1 }, at: same, stepOf: same }
  }
}

function shiftSwing(settings: EquivarianceSettings): Swing {
  const most = mostShift(settings)
  return { up: most, down: most }
}

/** The transform at a step. */
export function transformAt(settings: EquivarianceSettings, step: number): ImageTransform {
  const amount = pathAmount(settings).at(step)
  switch (settings.motion) {
    case 'shift':
      return { kind: 'shift', right: amount + settings.part, down: settings.down }
    case 'turn':
      return { kind: 'rotate', degrees: amount }
    case 'scale':
      return { kind: 'scale', factor: amount }
    case 'flip':
      return { kind: 'flip', across: amount === 1 || amount === 3, down: amount >= 2 }
  }
}

function same(value: number): number {
  return value
}
