import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { drawPicture } from '#data/picture.ts'
import { squareBase, type SquareBase } from '#labs/equivariance/model/scene.ts'
import { initialEquivariance } from '#labs/equivariance/settings.ts'
import { createWorkedCurves, useCurves } from '#labs/equivariance/view/square/useCurves.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const picture = drawPicture({ height: 8, width: 8, white: 255 }, (row, column) =>
  (row - 4) ** 2 + (column - 3) ** 2 < 6 ? 255 : (row * 7 + column * 3) % 20,
)
const baseOf = (patch = {}) => squareBase({ ...initialEquivariance, size: 8, ...patch }, picture)
const strided = baseOf({ stride: 4 })

const drawn = (base: SquareBase) => {
  const worked = createWorkedCurves()
  return renderHook((of: SquareBase) => useCurves(of, worked), { initialProps: base })
}

/** The clock of the page stands still in a piece of the work, which so is all of it. */
const finish = () => act(() => void vi.runAllTimers())

test('the curve of another layer is pending until the one of this layer is there', () => {
  const { result, rerender } = drawn(strided)
  expect(result.current.lines).toEqual([])
  finish()
  const [old] = result.current.lines
  expect(result.current.lines.every(({ isPending }) => !isPending)).toBe(true)
  expect(old!.points.some(({ y }) => y > 0.1)).toBe(true)

  rerender(baseOf())
  expect(result.current.lines[0]).toEqual({ points: old!.points, isPending: true })
  finish()
  const [own] = result.current.lines
  expect(own!.isPending).toBe(false)
  expect(own!.points.every(({ y }) => y === 0)).toBe(true)
})

test('a layer that is left before its curve is there leaves no line that counts', () => {
  const { result, rerender } = drawn(strided)
  finish()
  rerender(baseOf())
  rerender(baseOf({ stride: 2 }))
  expect(result.current.lines.every(({ isPending }) => isPending)).toBe(true)
  rerender(baseOf({ motion: 'turn' }))
  expect(result.current.lines).toEqual([])
})

test('lines that are there one by one: a whole one counts, those after it not yet', () => {
  const { result } = drawn(strided)
  let now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 20))
  const first = () => result.current.lines[0]
  act(() => void vi.advanceTimersByTime(1))
  expect(first()).toMatchObject({ points: [{}], isPending: true })
  while (first()!.isPending) act(() => void vi.advanceTimersByTime(4))
  expect(result.current.lines.slice(1).every(({ isPending }) => isPending)).toBe(true)
})
