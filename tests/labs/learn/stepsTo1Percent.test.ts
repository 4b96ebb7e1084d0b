import { expect, test } from 'vitest'
import { normalNumbers } from '#core/normalNumbers.ts'
import type { Picture } from '#data/picture.ts'
import { seededRandom } from '#data/seededRandom.ts'
import { type FilterLayer, filterLayer } from '#labs/learn/model/filter/filterLayer.ts'
import { initialLearn } from '#labs/learn/settings.ts'
import { builtInPicture } from './builtInPicture.ts'

/** Sobel in whole numbers: from noise of deviation 0.3 its weights of 2 are far. */
const sobel = [-1, 0, 1, -2, 0, 2, -1, 0, 1]

const ways = [
  { optimiser: 'descent', rate: 0.9 },
  { optimiser: 'momentum', rate: 0.45, momentum: 0.9 },
  { optimiser: 'adam', adamRate: 0.1 },
] as const

/** White noise of normally distributed levels: in whole numbers, but so many that rounding plays no part. */
function normalNoise(size: number): Picture {
  const normal = normalNumbers(seededRandom(7))
  const data = Float32Array.from({ length: size * size }, () => Math.round(1000 * normal()))
  return { pixels: { shape: [1, size, size], data }, white: 1000 }
}

/** The first update after which no weight is off by more than 1 % of the largest one. */
function stepsTo1Percent({ path, target }: FilterLayer): number {
  const most = 0.01 * Math.max(...target)
  const { size, updates, parameters } = path
  for (let update = 0; update <= updates; update++)
    if (target.every((weight, at) => Math.abs(parameters[update * size + at]! - weight) <= most))
      return update
  return Infinity
}

const median = (values: readonly number[]) =>
  values.toSorted((one, other) => one - other)[values.length >> 1]!

test.each([
  ['photographer', false, 2507, [3387, 342, 556]],
  ['photographer', true, 840, [1133, 102, 301]],
  ['bricks', false, 40_810, [56_780, 5963, 3422]],
  ['bricks', true, 1021, [1419, 133, 949]],
  ['normal noise', true, 1.22, [21, 69, 79]],
] as const)(
  '%s, mean off: %s: condition number %d, and the median steps of three starts, plain, momentum, Adam',
  (id, centred, condition, steps) => {
    const picture = id === 'normal noise' ? normalNoise(64) : builtInPicture(id)
    ways.forEach((way, at) => {
      const updates = Math.ceil(1.1 * steps[at]!)
      const layers = [1, 2, 3].map((seed) =>
        filterLayer(
          { ...initialLearn, ...way, target: 'own', own: sobel, centred, updates, seed },
          picture,
        ),
      )
      const { values } = layers[0]!.eigen
      expect(values[0]! / values.at(-1)! / condition).toBeCloseTo(1, 1.7)
      expect(median(layers.map(stepsTo1Percent)) / steps[at]!).toBeCloseTo(1, 1.7)
    })
  },
)
