import fc from 'fast-check'
import { expect, test } from 'vitest'
import { builtInPictures } from '#data/builtInPictures.ts'
import { kernelPresets } from '#data/kernelPresets.ts'
import { squareBase, squareAt, squareUnder } from '#labs/equivariance/model/scene.ts'
import { pathAmount, pathClock, transformAt } from '#labs/equivariance/model/path.ts'
import { type EquivarianceSettings, initialEquivariance } from '#labs/equivariance/settings.ts'

const drawn = (id: string, size: number) => {
  const source = builtInPictures.find((each) => each.id === id)
  if (!source || !('make' in source)) throw new RangeError(id)
  return source.make(size)
}
const base = (patch: Partial<EquivarianceSettings> = {}, id = 'noisy-edge') => {
  const settings = { ...initialEquivariance, size: 32, ...patch }
  return squareBase(settings, drawn(id, settings.size))
}
const shift = (right: number, down = 0) => ({ kind: 'shift', right, down }) as const

test.each(kernelPresets.map(({ id }) => id))(
  'circular borders and whole shifts: exactly 0 for %s, layer after layer',
  (kernel) => {
    for (const layers of [1, 3]) {
      const here = base({ kernel, layers, activation: 'relu' })
      for (let step = 0; step < pathClock(here.settings).count; step += 3) {
        const { difference } = squareAt(here, step)
        expect(difference.every((value) => value === 0)).toBe(true)
      }
    }
  },
)

test('a stride: exactly 0 for shifts by a multiple of it, else not', () => {
  const here = base({ stride: 2 })
  expect([2, -4, 6].map((right) => squareUnder(here, shift(right)).largest)).toEqual([0, 0, 0])
  expect(squareUnder(here, shift(1)).largestInside).toBeGreaterThan(10)
  const pooled = base({ stride: 1, pool: 'max', layers: 2 })
  expect(squareUnder(pooled, shift(4, -8)).largest).toBe(0)
})

test.each(['zeros', 'replicate', 'reflect'] as const)(
  '%s beyond the border: exactly 0 inside, and only the border differs',
  (border) => {
    const scene = squareUnder(base({ border }, 'stripes'), shift(3, 1))
    expect(scene.largestInside).toBe(0)
    expect(scene.largestAtBorder).toBeGreaterThan(0)
    expect(scene.inside.reduce((a, b) => a + b, 0)).toBe((32 - 3 - 2) * (32 - 1 - 2))
  },
)

test('rotated by 90°: nothing differs for a Gaussian, much for Sobel', () => {
  const rotation = { kind: 'rotate', degrees: 90 } as const
  expect(squareUnder(base({ kernel: 'gaussian-3' }), rotation).largest).toBeLessThan(1e-3)
  expect(squareUnder(base({ kernel: 'sobel-x' }), rotation).largestInside).toBeGreaterThan(10)
})

test('the slider and the step are two names of one place', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('shift', 'turn', 'scale', 'flip'),
      fc.integer({ min: 0, max: 400 }),
      (motion, any) => {
        const settings = { ...initialEquivariance, motion } as EquivarianceSettings
        const { count } = pathClock(settings)
        const { at, stepOf, limits } = pathAmount(settings)
        const amount = at(any % count)
        expect(amount).toBeGreaterThanOrEqual(limits.min)
        expect(amount).toBeLessThanOrEqual(limits.max)
        expect(stepOf(amount)).toBeLessThan(count)
        expect(at(stepOf(amount))).toBe(amount)
      },
    ),
  )
  expect(transformAt(initialEquivariance, 3)).toEqual(shift(3))
})
