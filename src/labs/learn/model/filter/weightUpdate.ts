import { parametersAfter } from '#core/descentPath.ts'
import type { KernelProblem } from '#core/kernelProblem.ts'
import { firstState, update } from '#core/optimisers.ts'
import type { FilterLayer } from './filterLayer.ts'

/** What the next update makes of a weight, with all that it is made of. */
export interface WeightUpdate {
  readonly before: number
  readonly after: number
  readonly gradient: number
  readonly rate: number
  /** Momentum: what was left of the velocity, and the velocity now. Adam: the two means, each over what its decay left. */
  readonly velocity?: { readonly part: number; readonly last: number; readonly now: number }
  readonly means?: { readonly mean: number; readonly root: number }
}

/** The update after so many, of the weight with that place in the kernel; what the optimiser remembers is made again. */
export function weightUpdate(layer: FilterLayer, updates: number, place: number): WeightUpdate {
  const { optimiser, path, problem } = layer
  const state = firstState(1)
  const [weight, slope] = [new Float64Array(1), new Float64Array(1)]
  const isRemembered = optimiser.kind !== 'descent'
  let [before, last] = [0, 0]
  for (let at = isRemembered ? 0 : updates; at <= updates; at++) {
    const kernel = parametersAfter(path, at)
    before = kernel[place]!
    weight[0] = before
    slope[0] = gradientAt(problem, kernel, place)
    last = state.first[0]!
    update(optimiser, weight, slope, state)
  }
  const { kind, rate, momentum = 0.9 } = optimiser
  const made = { before, after: weight[0]!, gradient: slope[0]!, rate }
  const now = state.first[0]!
  switch (kind) {
    case 'descent':
      return made
    case 'momentum':
      return { ...made, velocity: { part: momentum, last, now } }
    case 'adam':
      return {
        ...made,
        means: {
          mean: now / (1 - 0.9 ** state.updates),
          root: Math.sqrt(state.second[0]! / (1 - 0.999 ** state.updates)) + 1e-8,
        },
      }
  }
}

/** One number of 2 (R k − b). */
function gradientAt(
  { autocorrelation, crossCorrelation }: KernelProblem,
  kernel: Float64Array,
  place: number,
): number {
  const row = place * kernel.length
  let sum = -crossCorrelation[place]!
  for (let at = 0; at < kernel.length; at++) sum += autocorrelation[row + at]! * kernel[at]!
  return 2 * sum
}
