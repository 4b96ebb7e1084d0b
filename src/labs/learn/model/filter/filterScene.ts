import { parametersAfter } from '#core/descentPath.ts'
import { fillKernelGradient } from '#core/kernelProblem.ts'
import { type Match, nearestFilter } from '#labs/learn/model/nearestFilter.ts'
import type { FilterLayer } from './filterLayer.ts'
import { made } from './made.ts'
import { relativeError } from './relativeError.ts'

/** What there is after an update. */
export interface FilterScene {
  readonly show: 'filter'
  /** Updates made. */
  readonly update: number
  /** [side²] */
  readonly kernel: Float64Array
  /** 2 (R k − b), which the next update goes down: [side²] */
  readonly gradient: Float64Array
  readonly loss: number
  /** As `relativeError` has it. */
  readonly error: number
  /** What the kernel makes of the picture, as many numbers as the target. */
  readonly made: Float64Array
  /** made − wanted */
  readonly difference: Float64Array
  readonly nearest: Match
  /** Along each eigenvector, what is left of the error that there was at the start: 1 at update 0. */
  readonly left: readonly number[]
}

/** The scene after an update; beyond the last one that was made it is that. */
export function filterScene(layer: FilterLayer, step: number): FilterScene {
  const { path, problem, picture, wanted, target, eigen, settings } = layer
  const update = Math.min(step, path.updates)
  const kernel = parametersAfter(path, update)
  const gradient = new Float64Array(kernel.length)
  const loss = fillKernelGradient(gradient, problem, kernel)
  const now = made(picture, kernel, settings.side)
  const start = parametersAfter(path, 0)
  return {
    show: 'filter',
    update,
    kernel,
    gradient,
    loss,
    error: relativeError(problem, loss),
    made: now,
    difference: now.map((value, at) => value - wanted.data[at]!),
    nearest: nearestFilter(kernel, settings.side),
    left: eigen.vectors.map((vector) => {
      const away = (of: Float64Array) =>
        vector.reduce((sum, value, at) => sum + value * (of[at]! - target[at]!), 0)
      return Math.abs(away(kernel) / (away(start) || 1))
    }),
  }
}
