import { expect, test } from 'vitest'
import type { KernelProblem } from '#core/kernelProblem.ts'
import { normalNumbers } from '#core/normalNumbers.ts'
import { firstState, update } from '#core/optimisers.ts'
import { noise } from '#data/patternPictures.ts'
import { seededRandom } from '#data/seededRandom.ts'
import { composed, fillFactorGradient } from '#labs/learn/model/compose/composed.ts'
import { type ComposeLayer, composeLayer } from '#labs/learn/model/compose/composeLayer.ts'
import { describeCompose } from '#labs/learn/model/compose/composeWords.ts'
import { composeScene } from '#labs/learn/model/compose/composeScene.ts'
import { pairs } from '#labs/learn/model/compose/pairs.ts'
import { reluGradient } from '#labs/learn/model/compose/reluPaths.ts'
import { repairLearn } from '#labs/learn/model/repair.ts'
import { type LearnSettings, learnTable } from '#labs/learn/settings.ts'

const initial = Object.fromEntries(
  Object.entries(learnTable).map(([name, row]) => [name, row.initial]),
) as unknown as LearnSettings

const layerOf = (patch: Partial<LearnSettings> = {}, size = 64): ComposeLayer =>
  composeLayer({ ...initial, show: 'compose', adamRate: 0.03, updates: 300, ...patch }, noise(size))

const percent = (layer: ComposeLayer, step: number) => 100 * composeScene(layer, step).left

const pairOf = (id: string) => {
  const [one, other] = pairs.find((pair) => pair.id === id)!.factorings[0]!
  return composed(one.weights, other.weights)
}

test('two for one: 0.3 % of the energy is left after 50 updates, 0.005 % after 300', () => {
  const layer = layerOf()
  expect(percent(layer, 50) / 0.3294).toBeCloseTo(1, 1.7)
  expect(percent(layer, 300) / 0.005069).toBeCloseTo(1, 1.7)
})

test('two for one: one kernel becomes an edge, the other a blur, both lopsided', () => {
  const { like } = composeScene(layerOf(), 300)
  expect(like.map(({ name }) => name)).toEqual(['Sobel x', 'Gaussian'])
  for (const { cosine } of like) {
    expect(Math.abs(cosine)).toBeGreaterThan(0.94)
    expect(Math.abs(cosine)).toBeLessThan(0.98)
  }
  expect(like[0]!.scale * like[1]!.scale).toBeCloseTo(0.946, 2)
})

test('a trap: 1.9 % are left after 100 updates, 1.7 % for ever', () => {
  const layer = layerOf({ pair: 'blur-laplace', updates: 5000 })
  expect(percent(layer, 100) / 1.868).toBeCloseTo(1, 1.7)
  expect(percent(layer, 300) / 1.675).toBeCloseTo(1, 1.7)
  expect(percent(layer, 5000) / 1.673).toBeCloseTo(1, 1.7)
})

test('a trap: near the exact pair it finds that pair', () => {
  const layer = layerOf({ pair: 'blur-laplace', near: true })
  expect(percent(layer, 0)).toBeGreaterThan(50)
  expect(percent(layer, 300)).toBeLessThan(1e-3)
  expect(composeScene(layer, 300).like.map(({ name }) => name)).toEqual(['Gaussian', 'Laplacian'])
})

test('Sobel x ∗ Sobel y: one start finds these two, the other a corner and a blur', () => {
  const scene = composeScene(layerOf({ pair: 'edge-edge' }), 300)
  expect(scene.like.map(({ name }) => name)).toEqual(['Corner', 'Gaussian'])
  expect(scene.other!.like.map(({ name }) => name)).toEqual(['Sobel y', 'Sobel x'])
  expect([scene.left, scene.other!.left].every((left) => left < 1e-4)).toBe(true)
})

test('every pair that is said to make a 5×5 makes it', () => {
  for (const { id, factorings } of pairs)
    for (const [one, other] of factorings)
      expect(Array.from(composed(one.weights, other.weights))).toEqual(Array.from(pairOf(id)))
})

/** How many of a hundred starts are exact after 8,000 updates of Adam, its rate falling from 0.02 to 0, on white noise. */
function exactStarts(target: Float64Array): number {
  const seeds = Array.from({ length: 100 }, (_, at) => at + 1)
  return seeds.filter((seed) => errorAfter(8000, seed, target) < 1e-6).length
}

function errorAfter(updates: number, seed: number, target: Float64Array): number {
  const problem = whiteProblem(target)
  const normal = normalNumbers(seededRandom(seed))
  const kernels = Float64Array.from({ length: 18 }, () => 0.3 * normal())
  const gradient = new Float64Array(18)
  const state = firstState(18)
  for (let made = 0; made < updates; made++) {
    fillFactorGradient(gradient, problem, kernels)
    update({ kind: 'adam', rate: 0.02 * (1 - made / updates) }, kernels, gradient, state)
  }
  return fillFactorGradient(gradient, problem, kernels) / problem.power
}

/** Of a picture of which no cell tells of another. */
function whiteProblem(target: Float64Array): KernelProblem {
  const autocorrelation = new Float64Array(25 * 25)
  for (let at = 0; at < 25; at++) autocorrelation[26 * at] = 1
  const power = target.reduce((sum, weight) => sum + weight * weight, 0)
  return { side: 5, windows: 1, autocorrelation, crossCorrelation: target, power }
}

test('Gaussian ∗ Sobel: at least 95 of 100 starts are exact', () => {
  expect(exactStarts(pairOf('blur-edge'))).toBeGreaterThanOrEqual(95)
}, 60_000)

test('Gaussian ∗ Laplacian: at most 5 of 100 starts are exact', () => {
  expect(exactStarts(pairOf('blur-laplace'))).toBeLessThanOrEqual(5)
}, 60_000)

test('the gradients are those of finite differences, with ReLU and without', () => {
  const { problem, picture, wanted } = layerOf({}, 16)
  const normal = normalNumbers(seededRandom(5))
  const kernels = Float64Array.from({ length: 36 }, () => 0.3 * normal())
  const linear = (out: Float64Array, at: Float64Array) => fillFactorGradient(out, problem, at)
  for (const [fill, size, digits] of [
    [linear, 18, 6],
    [reluGradient(picture, wanted, 18), 18, 3],
    [reluGradient(picture, wanted, 36), 36, 3],
  ] as const) {
    const start = kernels.slice(0, size)
    const gradient = new Float64Array(size)
    fill(gradient, start)
    for (let at = 0; at < size; at++) {
      const [more, less] = [1, -1].map((sign) => {
        const moved = start.slice()
        moved[at]! += sign * 1e-3
        return fill(new Float64Array(size), moved)
      })
      expect(gradient[at]).toBeCloseTo((more! - less!) / 2e-3, digits)
    }
  }
})

test('|Sobel x|: no 5×5 does it, one path with ReLU does not, two paths do', () => {
  const task = { pair: 'edge-size', centred: true } as const
  const linear = layerOf(task, 24)
  expect(linear.least).toBeGreaterThan(0.9)
  expect(percent(linear, 300) / 100).toBeGreaterThanOrEqual(linear.least - 1e-9)
  expect(percent(layerOf({ ...task, between: 'relu' }, 24), 300)).toBeGreaterThan(25)
  const two = layerOf({ ...task, between: 'relu-2' }, 24)
  expect(percent(two, 300)).toBeLessThan(0.01)
  const signs = composeScene(two, 300).like.map(({ cosine }) => Math.sign(cosine))
  expect(signs.toSorted((one, other) => one - other)).toEqual([-1, 1])
})

test('what is made less what is wanted has the loss as its mean square', () => {
  for (const patch of [{}, { between: 'relu' }, { between: 'relu-2' }] as const) {
    const { difference, loss } = composeScene(layerOf({ ...patch }, 20), 40)
    const mean = difference.reduce((sum, away) => sum + away * away, 0) / difference.length
    expect(mean).toBeCloseTo(loss, 5)
  }
})

test('a picture that is narrower than a window is repeated, and says so', () => {
  const data = Float32Array.from({ length: 60 }, (_, at) => (at * at) % 11)
  const strip = { pixels: { shape: [1, 3, 20], data }, white: 10 }
  for (const between of ['nothing', 'relu'] as const) {
    const layer = composeLayer({ ...initial, show: 'compose', between, updates: 10 }, strip)
    expect(layer.picture.shape).toEqual([1, 9, 20])
    expect(describeCompose(layer, composeScene(layer, 10))).toMatch(/^The picture is too narrow/)
  }
})

test('repair: with ReLU smaller pictures and fewer updates, both said; without it nothing changes', () => {
  const wide = { ...initial, show: 'compose', size: 64, updates: 3000 } as const
  expect(repairLearn(wide)).toEqual({ settings: wide, notes: [] })
  const { settings, notes } = repairLearn({ ...wide, between: 'relu-2' })
  expect(settings).toMatchObject({ size: 24, updates: 400 })
  expect(notes).toHaveLength(2)
  expect(repairLearn(settings)).toEqual({ settings, notes: [] })
})

test('a rate that is far too large: it stops, and says that it diverges', () => {
  const layer = layerOf({ adamRate: 1, updates: 5000, pair: 'blur-laplace', seed: 3 })
  const { updates, hasDiverged } = layer.run
  const said = describeCompose(layer, composeScene(layer, 5000))
  expect(said.includes('It diverges.')).toBe(hasDiverged)
  expect(composeScene(layer, 5000).update).toBe(updates)
  expect(composeScene(layer, 5000).made.every((value) => Number.isFinite(value))).toBe(true)
})

test('a flat picture: nothing to learn from, and nothing that is no number', () => {
  const flat = { pixels: { shape: [1, 20, 20], data: new Float32Array(400).fill(7) }, white: 10 }
  for (const between of ['nothing', 'relu-2'] as const) {
    const layer = composeLayer({ ...initial, show: 'compose', between }, flat)
    const { left, made } = composeScene(layer, 300)
    expect(left).toBe(0)
    expect(made.every((value) => Number.isFinite(value))).toBe(true)
  }
})
