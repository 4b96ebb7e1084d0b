import { expect, test } from 'vitest'
import { kernelPresets, matchPreset } from '#data/kernelPresets.ts'

const rowsOf = (id: string) => kernelPresets.find((preset) => preset.id === id)?.rows ?? []
const total = (rows: readonly (readonly number[])[]) =>
  rows.flat().reduce((sum, weight) => sum + weight, 0)

/** What the kernel answers at the middle of a picture given by a function of the distance from its centre. */
const answer = (id: string, brightness: (down: number, right: number) => number) => {
  const rows = rowsOf(id)
  const [middleRow, middleCol] = [(rows.length - 1) / 2, ((rows[0]?.length ?? 0) - 1) / 2]
  return rows
    .flatMap((row, r) => row.map((weight, c) => weight * brightness(r - middleRow, c - middleCol)))
    .reduce((sum, product) => sum + product, 0)
}

test('ids and labels are told apart', () => {
  expect(new Set(kernelPresets.map(({ id }) => id)).size).toBe(kernelPresets.length)
  expect(new Set(kernelPresets.map(({ label }) => label)).size).toBe(kernelPresets.length)
})

test.each(kernelPresets)('$id is a rectangle of whole numbers up to 15×15', ({ rows, divisor }) => {
  expect(new Set(rows.map((row) => row.length)).size).toBe(1)
  expect(Math.max(rows.length, rows[0]?.length ?? 0)).toBeLessThanOrEqual(15)
  expect([...rows.flat(), divisor].every(Number.isInteger)).toBe(true)
  expect(divisor).toBeGreaterThan(0)
})

test.each([
  'identity',
  'box-3',
  'box-5',
  'gaussian-3',
  'gaussian-5',
  'sharpen',
  'unsharp',
  'emboss',
  'motion-blur',
])('%s keeps the brightness of an even area', (id) => {
  expect(total(rowsOf(id))).toBe(kernelPresets.find((preset) => preset.id === id)?.divisor)
})

test.each([
  'edge-two-weights',
  'sobel-x',
  'sobel-y',
  'prewitt-x',
  'scharr-x',
  'laplacian-4',
  'laplacian-8',
  'laplacian-of-gaussian',
  'outline',
  'gabor',
  'gabor-upright',
])('%s is silent on an even area', (id) => {
  expect(total(rowsOf(id))).toBe(0)
})

test.each(['edge-two-weights', 'sobel-x', 'prewitt-x', 'scharr-x'])(
  '%s is positive where it gets brighter to the right',
  (id) => {
    expect(answer(id, (_down, right) => right)).toBeGreaterThan(0)
    expect(answer(id, (down) => down)).toBe(0)
  },
)

test('sobel-y is positive where it gets brighter downwards', () => {
  expect(answer('sobel-y', (down) => down)).toBeGreaterThan(0)
  expect(answer('sobel-y', (_down, right) => right)).toBe(0)
})

test.each(['laplacian-4', 'laplacian-8', 'laplacian-of-gaussian'])(
  '%s is silent on a slope and positive in a hollow',
  (id) => {
    expect(answer(id, (down, right) => 3 * down + right)).toBe(0)
    expect(answer(id, (down, right) => down ** 2 + right ** 2)).toBeGreaterThan(0)
  },
)

test('gabor answers to stripes of its slant and not to the other slant', () => {
  const along = answer('gabor', (down, right) => Math.cos((Math.PI * (down + right)) / 2.8))
  const across = answer('gabor', (down, right) => Math.cos((Math.PI * (down - right)) / 2.8))
  expect(along).toBeGreaterThan(6 * Math.abs(across))
})

test.each(kernelPresets)('$id is recognised, also over another common factor', (preset) => {
  expect(matchPreset(preset.rows, preset.divisor)).toBe(preset.id)
  const tripled = preset.rows.map((row) => row.map((weight) => 3 * weight))
  expect(matchPreset(tripled, 3 * preset.divisor)).toBe(preset.id)
})

test.each([
  [
    'another divisor',
    [
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ],
    8,
  ],
  [
    'one weight changed',
    [
      [-1, 0, 1],
      [-2, 0, 2],
      [-1, 0, 2],
    ],
    1,
  ],
  ['another shape', [[-1], [1]], 1],
  [
    'a ragged matrix',
    [
      [-1, 0, 1],
      [-2, 0],
      [-1, 0, 1],
    ],
    1,
  ],
  ['nothing', [], 1],
])('%s is no preset', (_case, rows, divisor) => {
  expect(matchPreset(rows, divisor)).toBeUndefined()
})
