import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstStep } from '#labs/photo/model/chain.ts'
import { pixelSum } from '#labs/photo/model/pixelSum.ts'
import { shownAs } from '#labs/photo/model/shownAs.ts'
import { photo } from '#labs/photo/photo.ts'
import { photoTable } from '#labs/photo/settings.ts'
import { cardPosition } from '#labs/photo/view/stage/cardPosition.ts'
import { centreInSight, halfLabels, labelBand, windowRects } from '#labs/photo/view/stage/halves.ts'
import { cellsAfter, cellsBefore } from '#labs/photo/view/stage/pixelCells.ts'
import { createInstance } from '#parts/lab/labInstance.ts'
import { initialSettings } from '#state/settingRows.ts'
import { palette } from '../../draw/fixtures.ts'

const [width, height] = [40, 30]
const image = {
  width,
  height,
  data: Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) => (i * i * 31) % 251),
}
const stage = { width: 1000, height: 600 }
const initial = initialSettings(photoTable)
const chain = [firstStep('gaussian'), firstStep('sobel-x')]
const near = { ...createInstance(photo).pointing.get(), zoom: 32 }

test.each(['replicate', 'zeros', 'circular'] as const)(
  'border %s: the cells in the frame are those that are multiplied, those past the end too',
  (border) => {
    const settings = { ...initial, chain, border }
    const frame = { top: -1, left: -1, bottom: 2, right: 2 }
    const before = cellsBefore(settings, image, frame, 0, palette)
    const sum = pixelSum(image, settings, 0, 0, 0)!
    expect([...before.lines[0]!]).toEqual(sum.terms.map(({ value }) => value))
    expect([...before.kinds]).toEqual(sum.terms.map(({ kind }) => kind))
  },
)

test('a direction is written in degrees, the one that its sum gives', () => {
  const settings = { ...initial, chain: [firstStep('gradient-direction')] }
  const here = { top: 4, left: 6, bottom: 5, right: 7 }
  const after = cellsAfter(settings, image, here, 0, shownAs(settings, palette))
  expect(after.lines[0]![0]).toBeCloseTo(pixelSum(image, settings, 4, 6, 0)!.result, 3)
})

test.each([
  [{ chain }, 'After filter 1, Gaussian', 'After'],
  [{ chain: [firstStep('sobel-x')] }, 'Luminance', 'After'],
  [{ chain: [firstStep('gaussian')] }, 'Before, green', 'After, green'],
  [{ chain: [], colour: 'sepia' }, 'Before', 'After, green'],
  [{ chain: [], colour: 'channels' }, 'Before', 'After'],
] as const)('%o: what the halves are', (patch, before, after) => {
  expect(halfLabels({ ...initial, ...patch }, image, 1)).toEqual([before, after])
})

test('the view follows a step out of sight, and stays while it is in sight', () => {
  const settings = { ...initial, chain }
  const places = fc.record({ row: fc.nat(height - 1), column: fc.nat(width - 1) })
  fc.assert(
    fc.property(places, (place) => {
      const centre = centreInSight(settings, image, near, stage, place) ?? near.centre
      expect(centreInSight(settings, image, { ...near, centre }, stage, place)).toBeUndefined()
    }),
    { seed: 2, numRuns: 100 },
  )
  expect(centreInSight(settings, image, near, stage, { row: 15, column: 20 })).toBeUndefined()
  expect(centreInSight(settings, image, near, stage, { row: 0, column: 0 })).toBeDefined()
})

test('the card covers neither the window nor the pixel, or is not there', () => {
  const cases = fc.record({
    taps: fc.integer({ min: 1, max: 15 }),
    grids: fc.integer({ min: 2, max: 3 }),
    across: fc.integer({ min: 300, max: 1400 }),
    down: fc.integer({ min: 200, max: 800 }),
    row: fc.nat(height - 1),
    column: fc.nat(width - 1),
  })
  fc.assert(
    fc.property(cases, ({ taps, grids, across, down, row, column }) => {
      const room = { width: across, height: down }
      const rects = Object.values(windowRects(initial, image, near, room, { row, column }))
      const sizes = Array.from({ length: grids }, () => ({ rows: taps, columns: taps }))
      const place = cardPosition(sizes, room, labelBand, rects)
      fc.pre(place !== undefined)
      const side = taps * place.cell
      const isCovered = rects.some(
        ({ x, y, width: wide, height: tall }) =>
          x + wide > place.left &&
          y + tall > place.top &&
          x < place.left + side &&
          y < place.top + side,
      )
      expect(isCovered).toBe(false)
    }),
    { seed: 6, numRuns: 300 },
  )
})
