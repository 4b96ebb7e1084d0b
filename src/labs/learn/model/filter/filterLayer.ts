import { type DescentPath, descentPath } from '#core/descentPath.ts'
import { fillKernelGradient, type KernelProblem, kernelProblem } from '#core/kernelProblem.ts'
import { normalNumbers } from '#core/normalNumbers.ts'
import { type Eigen, symmetricEigen } from '#core/symmetricEigen.ts'
import type { Tensor } from '#core/tensor.ts'
import type { Optimiser } from '#core/optimisers.ts'
import type { Picture } from '#data/picture.ts'
import { seededRandom } from '#data/seededRandom.ts'
import { embedded, targets } from '#labs/learn/model/targets.ts'
import type { LearnSettings } from '#labs/learn/settings.ts'
import { levelsOf, overWhite } from './levels.ts'
import { made } from './made.ts'
import { type Rival, rivalPictures } from './rivals.ts'
import { warningOf } from './warning.ts'

/** All that does not depend on the step: the picture, what is to be made of it, and every kernel on the way there. */
export interface FilterLayer {
  readonly show: 'filter'
  readonly settings: LearnSettings
  /** The picture in whole numbers from 0 to white, or less their mean, which is rounded. */
  readonly levels: Float32Array
  readonly white: number
  /** The same over white: [1, height, width] */
  readonly picture: Tensor
  /** The filter to find, [side²]. */
  readonly target: Float64Array
  /** What it makes of the picture, with noise where there is some. */
  readonly wanted: Tensor
  readonly problem: KernelProblem
  readonly eigen: Eigen
  /** The largest stable rate of plain descent, 1 ÷ λmax. */
  readonly limit: number
  readonly optimiser: Optimiser
  readonly path: DescentPath
  /** Why there is nothing to learn, or not every weight, in a sentence. */
  readonly warning: string | undefined
  /** The same on other pictures, where those are compared. */
  readonly rivals: readonly Rival[]
}

/** Of the kernel that it begins with: the deviation of its weights. */
const startDeviation = 0.3

/** What is learned from a picture by the settings. */
export function filterLayer(settings: LearnSettings, given: Picture): FilterLayer {
  const target = targetOf(settings)
  const levels = levelsOf(given, settings.centred)
  const picture = overWhite(levels, given)
  const run = runOn(picture, settings, target)
  const rivals = settings.compare ? rivalPictures(given) : []
  return {
    show: 'filter',
    settings,
    levels,
    white: given.white,
    picture,
    target,
    ...run,
    warning: warningOf(picture, run.problem, run.eigen),
    rivals: rivals.map(({ name, picture: other }) => {
      const { path, problem } = runOn(other, settings, target)
      return { name, path, power: problem.power }
    }),
  }
}

/** All that follows from the numbers of a picture. */
function runOn(picture: Tensor, settings: LearnSettings, target: Float64Array) {
  const { side, seed, noise, updates } = settings
  const clean = wantedOf(picture, target, side)
  const wanted = noise > 0 ? noisy(clean, noise / 100, seed + 1) : clean
  const problem = kernelProblem(picture, wanted, side)
  const eigen = symmetricEigen(problem.autocorrelation)
  // Of a picture that is 0 everywhere any rate is stable.
  const limit = eigen.values[0]! > 1e-12 ? 1 / eigen.values[0]! : 1
  const optimiser = optimiserOf(settings, limit)
  const normal = normalNumbers(seededRandom(seed))
  const start = Float64Array.from({ length: side * side }, () => startDeviation * normal())
  const path = descentPath(start, updates, optimiser, (out, kernel) =>
    fillKernelGradient(out, problem, kernel),
  )
  return { wanted, problem, eigen, limit, optimiser, path }
}

/** The largest rate, in the units of the loss, at which the settings' optimiser comes to rest; Adam has none. */
function stableRate({ optimiser, momentum }: LearnSettings, limit: number): number {
  return optimiser === 'momentum' ? (1 + momentum) * limit : limit
}

function optimiserOf(settings: LearnSettings, limit: number): Optimiser {
  const { optimiser: kind, rate, adamRate, momentum } = settings
  if (kind === 'adam') return { kind, rate: adamRate }
  return { kind, momentum, rate: rate * stableRate(settings, limit) }
}

/** The filter to find, as large as the kernel that learns: [side²]. */
export function targetOf({ target, own, side }: LearnSettings): Float64Array {
  return embedded(targets.find(({ id }) => id === target)?.weights ?? Float64Array.from(own), side)
}

function wantedOf(picture: Tensor, kernel: Float64Array, side: number): Tensor {
  const [, height = 0, width = 0] = picture.shape
  const data = Float32Array.from(made(picture, kernel, side))
  return { shape: [1, height - side + 1, width - side + 1], data }
}

function noisy({ shape, data }: Tensor, part: number, seed: number): Tensor {
  const mean = data.reduce((sum, value) => sum + value, 0) / data.length
  const squares = data.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const deviation = part * Math.sqrt(squares / data.length)
  const normal = normalNumbers(seededRandom(seed))
  return { shape, data: data.map((value) => value + deviation * normal()) }
}
