import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawPicture } from '#data/picture.ts'
import { findScene } from '#labs/equivariance/model/findScene.ts'
import { foundWords } from '#labs/equivariance/model/words.ts'
import { type PatternName, patterns } from '#labs/equivariance/model/patterns.ts'
import { initialEquivariance } from '#labs/equivariance/settings.ts'

const gradient = drawPicture(
  { height: 24, width: 24, white: 255 },
  (row, column) => row + 8 * column,
)
const plain = { pattern: 'ring', contrast: 100, noise: 0 } as const
const names = Object.keys(patterns) as PatternName[]

test('whatever the pattern, its contrast and its place, the match is 1 there and less elsewhere', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...names),
      fc.integer({ min: 10, max: 100 }),
      fc.integer({ min: -12, max: 12 }),
      fc.integer({ min: -12, max: 12 }),
      (pattern, contrast, right, down) => {
        const scene = findScene({ pattern, contrast, noise: 0 }, gradient, { right, down })
        expect(scene.place).toEqual({ row: (12 + down) % 24, column: (12 + right) % 24 })
        expect(scene.peak).toMatchObject(scene.place)
        expect(scene.peak.value).toBeCloseTo(1, 6)
        expect(scene.elsewhere.value).toBeLessThan(0.9)
        expect(foundWords(scene)).toMatch(/^Found: the best match, 1,/)
      },
    ),
    { seed: 3, numRuns: 60 },
  )
})

test('noise lowers the match; so much of it that another place is better is said', () => {
  const clean = findScene(plain, gradient, { right: 3, down: 2 })
  const noisy = findScene({ ...plain, noise: 40 }, gradient, { right: 3, down: 2 })
  expect(noisy.peak).toMatchObject(clean.place)
  expect(noisy.peak.value).toBeLessThan(clean.peak.value)
  const lost = findScene({ ...plain, contrast: 10, noise: 100 }, gradient, { right: 3, down: 2 })
  expect(foundWords(lost)).toMatch(/^Not found: the best match, ≈?0/)
})

test('the pattern is on the picture as it is, and the rest of the picture is untouched', () => {
  const { picture, place } = findScene({ ...plain, pattern: 'plus' }, gradient, initialShift)
  const at = (row: number, column: number) => picture.data[row * 24 + column]
  expect(at(place.row, place.column + 3)).toBe(255)
  expect(at(place.row + 1, place.column + 1)).toBe(0)
  expect(at(0, 0)).toBe(gradient.pixels.data[0])
})

const initialShift = { right: 0, down: initialEquivariance.down }
