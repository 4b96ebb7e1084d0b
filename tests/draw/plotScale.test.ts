import { expect, test } from 'vitest'
import { nearestPoint, plotPath, plotScale } from '#draw/plotScale.ts'

test('a linear axis lies evenly over its pixels and is read back', () => {
  const scale = plotScale({ label: 'x', kind: 'linear', low: 0, high: 10 }, 0, 200)
  expect(scale.place(5)).toBe(100)
  expect(scale.value(50)).toBe(2.5)
  expect(scale.place(11)).toBe(200)
  expect(scale.ticks.map(({ text }) => text)).toContain('10')
})

test('a logarithmic axis has powers of ten as ticks, and zero at its low end', () => {
  const scale = plotScale({ label: 'n', kind: 'log', low: 1, high: 1e9 }, 200, 0, 40)
  expect(scale.place(0)).toBe(200)
  expect(scale.place(1e9)).toBe(0)
  expect(scale.ticks.length).toBeLessThanOrEqual(5)
  expect(scale.ticks.map(({ text }) => text)).toContain('10⁶')
})

test('a line breaks where there is no number', () => {
  const axis = { label: '', kind: 'linear', low: 0, high: 3 } as const
  const [across, up] = [plotScale(axis, 0, 3), plotScale(axis, 3, 0)]
  const points = [0, 1, 2, 3].map((x) => ({ x, y: x === 1 ? Number.NaN : x }))
  expect(plotPath(points, across, up)).toBe('M0.0,3.0M2.0,1.0L3.0,0.0')
})

test('the nearest point is found, and none among none', () => {
  const points = [0, 2, 5].map((x) => ({ x, y: x }))
  expect(nearestPoint(points, 3)?.x).toBe(2)
  expect(nearestPoint([], 3)).toBeUndefined()
})
