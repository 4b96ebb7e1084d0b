import { expect, test } from 'vitest'
import { drawPicture } from '#data/picture.ts'
import { curvePlaces, curvesOf } from '#labs/equivariance/view/square/curves.ts'
import { initialEquivariance } from '#labs/equivariance/settings.ts'

const picture = drawPicture({ height: 16, width: 16, white: 255 }, (row, column) =>
  (row - 8) ** 2 + (column - 6) ** 2 < 12 ? 255 : (row * 7 + column * 3) % 20,
)
const settings = { ...initialEquivariance, size: 16 }

/** The curve of a layer: its largest differences by place. */
function lineOf(name: string, patch = {}) {
  const here = { ...settings, ...patch }
  const curve = curvesOf(here).find((each) => each.name === name)!
  const over = curve.over(here, picture)
  return curvePlaces(here).map((place) => ({ place, difference: over(place) }))
}

test('under a shift conv never differs, a stride of 2 only where the shift is odd', () => {
  expect(lineOf('conv').every(({ difference }) => difference === 0)).toBe(true)
  for (const name of ['stride 2', 'max pool']) {
    const line = lineOf(name)
    const even = line.filter(({ place }) => place % 2 === 0)
    const odd = line.filter(({ place }) => place % 2 !== 0)
    expect(even.every(({ difference }) => difference === 0)).toBe(true)
    expect(odd.every(({ difference }) => difference > 0.02)).toBe(true)
  }
})

test('a pool behind a blur differs less than without it', () => {
  const sum = (name: string) => lineOf(name).reduce((all, { difference }) => all + difference, 0)
  expect(sum('blurred pool')).toBeLessThan(0.6 * sum('max pool'))
})

test('a dense layer differs at every shift but none, and more than any other', () => {
  const line = lineOf('dense, random')
  const [still, moved] = [0, 1].map((least) =>
    line.filter(({ place }) => Math.min(1, Math.abs(place)) === least),
  )
  expect(still?.every(({ difference }) => difference < 1e-6)).toBe(true)
  expect(moved?.every(({ difference }) => difference > 0.3)).toBe(true)
})

test('scaled by nothing no layer differs; there are no curves for flips', () => {
  for (const name of ['Sobel x', 'Gaussian 5×5', 'Laplacian']) {
    const line = lineOf(name, { motion: 'scale' })
    expect(line.find(({ place }) => place === 1)!.difference).toBe(0)
    expect(line[0]!.place).toBe(0.5)
    expect(line.at(-1)!.place).toBe(1.5)
  }
  expect(curvesOf({ motion: 'flip' })).toEqual([])
})

test('rotated, a Sobel kernel differs more than a Gaussian', () => {
  const at90 = (name: string) =>
    lineOf(name, { motion: 'turn' }).find(({ place }) => place === 90)!.difference
  expect(at90('Gaussian 5×5')).toBeLessThan(1e-5)
  expect(at90('Sobel x')).toBeGreaterThan(0.5)
})
