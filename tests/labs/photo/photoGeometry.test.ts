import { describe, expect, test } from 'vitest'
import {
  draggedBy,
  fittingZoom,
  placement,
  rowsInSight,
  zoomedAt,
  zoomLimits,
} from '#labs/photo/view/stage/placement.ts'

const stage = { width: 1000, height: 600 }
const photo = { width: 4000, height: 3000 }
const all = { zoom: 0, centre: [0.5, 0.5] } as const

test('a large photograph fits into the stage, in its middle', () => {
  const { left, top, scale } = placement(all, photo, stage)
  expect(scale).toBeCloseTo(552 / 3000)
  expect([left, top]).toEqual([132, 24])
})

test('a small one is enlarged by a whole number', () => {
  expect(fittingZoom({ width: 100, height: 100 }, stage)).toBe(5)
})

test('zooming keeps the place under the pointer', () => {
  const before = placement(all, photo, stage)
  const [x, y] = [300, 200]
  const view = zoomedAt(before, 1, x, y, photo, stage)
  const after = placement(view, photo, stage)
  expect((x - after.left) / after.scale).toBeCloseTo((x - before.left) / before.scale, -1)
  expect((y - after.top) / after.scale).toBeCloseTo((y - before.top) / before.scale, -1)
})

test('a drag moves the photograph, and cannot lose it', () => {
  const view = { zoom: 1, centre: [0.5, 0.5] } as const
  const at = placement(view, photo, stage)
  const centre = draggedBy(at, 50, -20, photo, stage)
  expect(placement({ zoom: 1, centre }, photo, stage)).toMatchObject({
    left: at.left + 50,
    top: at.top - 20,
  })
  const far = draggedBy(at, 1e6, 1e6, photo, stage)
  expect(placement({ zoom: 1, centre: far }, photo, stage)).toMatchObject({ left: 24, top: 24 })
})

test('the rows in sight are those on the stage', () => {
  const at = placement({ zoom: 1, centre: [0.5, 0.5] }, photo, stage)
  expect(rowsInSight(at, photo, stage)).toEqual([1200, 600])
  expect(rowsInSight(placement(all, photo, stage), photo, stage)).toEqual([0, 3000])
})

describe('zooming out ends where there is still something to see', () => {
  test.each([
    ['half of what fits', 4000, 3000, 0.12],
    ['pixel for pixel, if that is less', 451, 300, 1],
    ['64 pixels on the screen', 10, 10, 6.4],
  ])('%s: %d × %d', (_, width, height, least) => {
    const stage = { width: 960, height: 768 }
    expect(zoomLimits({ width, height }, stage).least).toBeCloseTo(least, 1)
    const size = { width, height }
    expect(zoomedAt(placement(all, size, stage), 0.001, 0, 0, size, stage).zoom).toBeCloseTo(
      least,
      1,
    )
  })
})
