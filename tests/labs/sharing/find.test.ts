import { expect, test } from 'vitest'
import { detectorLayers } from '#core/detector.ts'
import { trainNet } from '#core/trainNet.ts'
import { findBoxes } from '#labs/sharing/view/find/findBoxes.ts'
import {
  detectors,
  firstState,
  imageSide,
  imagesAt,
  imagesWithout,
  leftExamples,
  positions,
} from '#labs/sharing/model/findExamples.ts'
import { howMeasured, patternText } from '#labs/sharing/model/findWords.ts'
import { halfMeans, rowAccuracies } from '#labs/sharing/model/trial.ts'
import { sharingClock } from '#labs/sharing/sharing.ts'
import { initialSharing } from '#labs/sharing/settings.ts'

const brightIn = (data: Float32Array) => [...data].flatMap((value, at) => (value === 1 ? [at] : []))

test('examples: half with the cross, all bright pixels in the left half, the same for a seed', () => {
  const { images, labels } = leftExamples(40, 3)
  expect(labels.data.reduce((sum, label) => sum + label, 0)).toBe(20)
  expect(leftExamples(40, 3).images.data).toEqual(images.data)
  expect(leftExamples(40, 4).images.data).not.toEqual(images.data)
  for (let at = 0; at < 40; at++) {
    const bright = brightIn(images.data.subarray(at * 144, (at + 1) * 144))
    expect(bright).toHaveLength(5)
    expect(bright.every((pixel) => pixel % imageSide < imageSide / 2)).toBe(true)
  }
})

test('a test image has the cross at its place, one without has as many bright pixels', () => {
  expect(brightIn(imagesAt(2, 9, 1, 1).data)).toEqual([34, 45, 46, 47, 58])
  const strewn = brightIn(imagesWithout(9, 1, 1).data)
  expect(strewn).toHaveLength(5)
  expect(strewn.every((pixel) => pixel % imageSide >= imageSide / 2)).toBe(true)
})

test('shared weights find in the right half what they learnt in the left; dense ones do not', () => {
  const examples = leftExamples(1000, 1)
  const right = (kind: 'dense' | 'conv') => {
    const shape = detectors[kind]
    const state = firstState(shape, 1001)
    const { data } = trainNet({
      layers: detectorLayers(shape),
      loss: 'sigmoid',
      optimiser: { kind: 'adam', rate: 0.01 },
      state,
      updates: 0,
      ...examples,
      batch: 20,
      count: 300,
    })
    const accuracies = [0, 5].flatMap((row) =>
      rowAccuracies(shape, data.slice(0, data.length / 3), row, 1),
    )
    return halfMeans(accuracies).right
  }
  expect(right('conv')).toBeGreaterThan(85)
  expect(right('dense')).toBeLessThan(60)
}, 30_000)

test.each([
  [1000, 500],
  [366, 420],
  [700, 260],
])('three squares in %i × %i lie inside and apart', (width, height) => {
  const boxes = findBoxes(width, height)
  for (const { x, y, side } of boxes) {
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x + side).toBeLessThanOrEqual(width + 1e-6)
    expect(y).toBeGreaterThanOrEqual(42)
    expect(y + side).toBeLessThanOrEqual(height + 1e-6)
  }
})

test('a step is a position of the cross, said with its half; how it was measured is printed', () => {
  const clock = { count: positions ** 2, rowLength: positions, products: 0 }
  expect(sharingClock({ ...initialSharing, view: 'find' })).toEqual(clock)
  expect(patternText(9, 1, {})).toBe(
    'Cross at row 1, column 10, right half; nothing has been learnt yet',
  )
  expect(howMeasured()).toContain('2,337 parameters')
  expect(howMeasured()).toContain('89 parameters')
})
