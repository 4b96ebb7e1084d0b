import { type DescentPath, descentPath } from '#core/descentPath.ts'
import { fillKernelGradient, type KernelProblem, kernelProblem } from '#core/kernelProblem.ts'
import { normalNumbers } from '#core/normalNumbers.ts'
import type { Tensor } from '#core/tensor.ts'
import type { Picture } from '#data/picture.ts'
import { seededRandom } from '#data/seededRandom.ts'
import { convolved } from '#labs/learn/model/filter/filterLayer.ts'
import { lightness, repeated } from '#labs/learn/model/lightness.ts'
import { embedded } from '#labs/learn/model/targets.ts'
import type { LearnSettings } from '#labs/learn/settings.ts'
import { bestKernel } from './bestKernel.ts'
import { composed, fillFactorGradient } from './composed.ts'
import { factoringsOf, type Pair, sizedFilter } from './pairs.ts'
import { reluGradient } from './reluPaths.ts'

/** All that does not depend on the step: the picture, what is to be made of it, and the kernels on the way there. */
export interface ComposeLayer {
  readonly show: 'compose'
  readonly settings: LearnSettings
  /** [1, height, width], 0 to 1, or less its mean. */
  readonly picture: Tensor
  /** Whether the picture was too narrow for a 5×5 window, and is repeated beside itself. */
  readonly isRepeated: boolean
  /** [1, height − 4, width − 4] */
  readonly wanted: Tensor
  /** Of a single 5×5 kernel. */
  readonly problem: KernelProblem
  readonly factorings: Pair['factorings']
  /** The 5×5 kernel to be found, or the one that comes closest where none does it: [25]. */
  readonly target: Float64Array
  /** What the best 5×5 kernel leaves of the energy, 0 to 1. */
  readonly least: number
  /** First kernels, ReLU where there is some, as many second kernels. */
  readonly paths: 1 | 2
  readonly run: DescentPath
  /** The same from another start, or with one path where the run has two. */
  readonly other: DescentPath | undefined
}

/** Cells of a picture, at least, so that 5×5 windows have places to be at. */
const leastSide = 8

/** Of the kernels that it begins with: the deviation of their weights, and of their distance where they begin near a pair. */
const deviations = { noise: 0.3, near: 0.1 }

/** What two kernels learn from a picture by the settings. */
export function composeLayer(settings: LearnSettings, { pixels, white }: Picture): ComposeLayer {
  const { updates, between, seed, otherSeed, near } = settings
  const own = lightness(pixels, white, settings.centred)
  const picture = repeated(own, leastSide)
  const factorings = factoringsOf(settings)
  const [pair] = factorings
  const exact = pair && composed(pair[0].weights, pair[1].weights)
  const wanted = exact ? convolved(picture, exact, 5) : sizes(picture)
  const problem = kernelProblem(picture, wanted, 5)
  const target = exact ?? bestKernel(problem)
  const isLinear = between === 'nothing'
  const descend = (start: Float64Array) =>
    descentPath(
      start,
      updates,
      { kind: 'adam', rate: settings.adamRate },
      isLinear
        ? (out, kernels) => fillFactorGradient(out, problem, kernels)
        : reluGradient(picture, wanted, start.length),
    )
  const paths = between === 'relu-2' ? 2 : 1
  const around = isLinear && near && pair ? [...pair[0].weights, ...pair[1].weights] : undefined
  return {
    show: 'compose',
    settings,
    picture,
    isRepeated: picture !== own,
    wanted,
    problem,
    factorings,
    target,
    least: energyLeft(fillKernelGradient(new Float64Array(25), problem, target), problem),
    paths,
    run: descend(startOf(seed, paths, around)),
    other: otherStart(),
  }

  function otherStart(): DescentPath | undefined {
    if (isLinear) return descend(startOf(otherSeed, 1))
    return paths === 2 ? descend(startOf(seed, 1)) : undefined
  }
}

/** A mean squared error as a part of the mean square of what is wanted: 1 for a kernel of zeros. */
export function energyLeft(loss: number, { power }: KernelProblem): number {
  return power > 0 ? loss / power : 0
}

/** Kernels to begin with, noise by itself or around a pair: [18 · paths]. */
function startOf(seed: number, paths: number, around?: readonly number[]): Float64Array {
  const normal = normalNumbers(seededRandom(seed))
  const deviation = around ? deviations.near : deviations.noise
  return Float64Array.from(
    { length: 18 * paths },
    (_, at) => (around?.[at] ?? 0) + deviation * normal(),
  )
}

/** How strongly a filter answers, whatever the sign, where a 5×5 window lies inside. */
function sizes(picture: Tensor): Tensor {
  const { shape, data } = convolved(picture, embedded(sizedFilter.weights, 5), 5)
  return { shape, data: data.map(Math.abs) }
}
