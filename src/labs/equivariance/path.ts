import type { ImageTransform } from '#core/transformImage.ts'
import type { Clock } from '#state/playbackMath.ts'
import { type EquivarianceSettings, mostShift } from './settings.ts'

const degreesAStep = 5
const scaleSteps = 10

/** How far a step goes: out to n, back over 0 to −n, and back to 0. */
function swing(step: number, most: number): number {
  if (step <= most) return step
  return step <= 3 * most ? 2 * most - step : step - 4 * most
}

/** The clock of a transform: a step is a cell, 5°, a tenth, or one of the flips. */
export function pathClock(settings: EquivarianceSettings): Clock {
  switch (settings.motion) {
    case 'shift':
      return { count: 4 * mostShift(settings) + 1, rowLength: 15, products: 0 }
    case 'turn':
      return { count: 360 / degreesAStep + 1, rowLength: 18, products: 0 }
    case 'scale':
      return { count: 4 * scaleSteps + 1, rowLength: 15, products: 0 }
    case 'flip':
      return { count: 4, rowLength: 3, products: 0 }
  }
}

/** What the slider of the transform sets: its number at a step, its range, and the step of a number. */
export function pathAmount(settings: EquivarianceSettings) {
  const most = settings.motion === 'shift' ? mostShift(settings) : scaleSteps
  if (settings.motion === 'turn') {
    return {
      limits: { min: 0, max: 360, step: degreesAStep },
      at: (step: number) => step * degreesAStep,
      stepOf: (degrees: number) => Math.round(Math.min(360, Math.max(0, degrees)) / degreesAStep),
    }
  }
  if (settings.motion === 'flip') {
    return { limits: { min: 0, max: 3, step: 1 }, at: same, stepOf: same }
  }
  return {
    limits: { min: -most, max: most, step: 1 },
    at: (step: number) => swing(step, most),
    stepOf(amount: number) {
      const held = Math.round(Math.min(most, Math.max(-most, amount)))
      return held < 0 ? 4 * most + held : held
    },
  }
}

/** The transform at a step. */
export function transformAt(settings: EquivarianceSettings, step: number): ImageTransform {
  const amount = pathAmount(settings).at(step)
  switch (settings.motion) {
    case 'shift':
      return { kind: 'shift', right: amount + settings.part, down: settings.down }
    case 'turn':
      return { kind: 'turn', degrees: amount }
    case 'scale':
      return { kind: 'scale', factor: scaleFactor(amount) }
    case 'flip':
      return { kind: 'flip', across: amount === 1 || amount === 3, down: amount >= 2 }
  }
}

/** 1 in the middle, 2 and a half at the ends. */
function scaleFactor(amount: number): number {
  return amount < 0 ? 1 / (1 - amount / scaleSteps) : 1 + amount / scaleSteps
}

function same(value: number): number {
  return value
}
