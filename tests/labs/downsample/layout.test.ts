import { expect, test } from 'vitest'
import type { GridBox } from '#draw/gridBox.ts'
import { downsampleLayout, type StageShapes } from '#labs/downsample/layout.ts'

const grid = (side: number, scale: 'own' | 'shared' | 'none' = 'shared') => ({
  rows: side,
  columns: side,
  scale,
})
const opening: StageShapes = {
  input: { rows: 9, columns: 9 },
  branches: [[grid(4)], [grid(4)]],
}
const four: StageShapes = {
  input: { rows: 12, columns: 12 },
  branches: Array.from({ length: 4 }, () => [grid(10), grid(5), grid(10, 'own')]),
}
const large: StageShapes = {
  input: { rows: 72, columns: 72 },
  branches: Array.from({ length: 4 }, () => [grid(64), grid(68), grid(68, 'own'), grid(64)]),
}

const overlaps = (a: GridBox, b: GridBox) =>
  a.x < b.x + b.columns * b.cell - 0.01 &&
  b.x < a.x + a.columns * a.cell - 0.01 &&
  a.y < b.y + b.rows * b.cell - 0.01 &&
  b.y < a.y + a.rows * a.cell - 0.01

test.each([
  [1000, 700],
  [820, 500],
  [366, 530],
  [336, 240],
  [1800, 1000],
])('on a stage of %i by %i nothing overlaps or leaves it', (width, height) => {
  for (const shapes of [opening, four, large]) {
    const { input, cards } = downsampleLayout(shapes, width, height, 18)
    const boxes = [input, ...cards.flatMap(({ grids }) => grids)]
    boxes.forEach((box, at) => {
      boxes.slice(at + 1).forEach((other) => expect(overlaps(box, other)).toBe(false))
      expect(box.x).toBeGreaterThanOrEqual(0)
      expect(box.y).toBeGreaterThanOrEqual(0)
      expect(box.x + box.columns * box.cell).toBeLessThanOrEqual(width)
      expect(box.y + box.rows * box.cell).toBeLessThanOrEqual(height)
    })
  }
})

test('on a desktop the maps of the opening have cells as large as the input has', () => {
  const { input, cards } = downsampleLayout(opening, 1000, 700, 18)
  expect(input.cell).toBeGreaterThan(44)
  expect(cards.map(({ grids }) => grids[0]?.cell)).toEqual([input.cell, input.cell])
})
