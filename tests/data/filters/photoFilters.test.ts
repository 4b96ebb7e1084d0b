import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostSide } from '#data/filters/sampledKernel.ts'
import type { PhotoFilter } from '#data/filters/photoFilter.ts'
import { photoFilters } from '#data/filters/photoFilters.ts'

test('there are at least thirty, each with a name of its own', () => {
  expect(photoFilters.length).toBeGreaterThanOrEqual(30)
  expect(new Set(photoFilters.map(({ id }) => id)).size).toBe(photoFilters.length)
  expect(new Set(photoFilters.map(({ label }) => label)).size).toBe(photoFilters.length)
})

/** Values of every parameter, on its steps. */
function values(filter: PhotoFilter) {
  return fc.tuple(
    ...filter.parameters.map(({ min, max, step }) =>
      fc
        .integer({ min: 0, max: Math.floor((max - min) / step + 1e-9) })
        .map((steps) => min + steps * step),
    ),
  )
}

describe.each(photoFilters)('$label', (filter) => {
  const always = (check: (kernel: ReturnType<PhotoFilter['make']>) => void) =>
    fc.assert(
      fc.property(values(filter), (given) => {
        check(filter.make(given))
      }),
      { seed: 5, numRuns: 60 },
    )
  const sumOf = ({ rows, divisor }: ReturnType<PhotoFilter['make']>) =>
    rows.flat().reduce((sum, number) => sum + number, 0) / divisor

  test('says what it is for, in a line', () => {
    expect(filter.purpose).toMatch(/^\p{Lu}.{5,90}\.$/u)
  })

  test('begins with numbers that it can take', () => {
    for (const { initial, min, max } of filter.parameters) {
      expect(initial).toBeGreaterThanOrEqual(min)
      expect(initial).toBeLessThanOrEqual(max)
    }
  })

  test('is a grid of whole numbers, at most 15 a side, over a divisor above 0', () => {
    always(({ rows, divisor }) => {
      expect(rows.length).toBeLessThanOrEqual(mostSide)
      expect(new Set(rows.map((row) => row.length)).size).toBe(1)
      expect(rows[0]!.length).toBeLessThanOrEqual(mostSide)
      expect(rows.flat().every(Number.isInteger)).toBe(true)
      expect(divisor).toBeGreaterThan(0)
    })
  })

  const sums = {
    blur: 1,
    sharpen: 1,
    edges: 0,
    directional: 0,
    texture: 0,
    emboss: undefined,
    learned: filter.id.includes('component') ? 0 : 1,
  } as const
  const sum = sums[filter.family]
  test.runIf(sum !== undefined)(`sums to ${sum}: what an even area becomes`, () => {
    always((kernel) => {
      expect(sumOf(kernel)).toBeCloseTo(sum!, 10)
    })
  })
})
