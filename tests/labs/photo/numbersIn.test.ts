import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paddingModes } from '#core/padding.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import { coreConvRows } from '#engine/rows/coreConvRows.ts'
import { rowLayers } from '#engine/rows/rowLayers.ts'
import { rowsOf } from '#engine/rows/rowsOf.ts'
import { firstStep } from '#labs/photo/model/chain.ts'
import { filterLayers } from '#labs/photo/model/filterLayers.ts'
import { imageRows, numbersIn } from '#labs/photo/model/numbersIn.ts'
import { type PhotoSettings, photoTable } from '#labs/photo/settings.ts'
import { initialSettings } from '#state/settingRows.ts'

const [width, height] = [61, 47]
const image: RgbaImage = {
  width,
  height,
  data: Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) => (i * i * 37) % 253),
}

const cases: fc.Arbitrary<PhotoSettings> = fc
  .record({
    chain: fc.array(
      fc.constantFrom('gradient-magnitude', 'gaussian', 'sobel-x', 'roberts-1', 'two-weights-x'),
      {
        maxLength: 3,
      },
    ),
    colour: fc.constantFrom('channels' as const, 'luminance' as const, 'own' as const),
    border: fc.constantFrom(...paddingModes),
    stride: fc.integer({ min: 1, max: 4 }),
    dilation: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ chain, ...rest }) => ({
    ...initialSettings(photoTable),
    ...rest,
    chain: chain.map((filter) => firstStep(filter)),
  }))

test('a region has the numbers that the whole photograph has there', () => {
  fc.assert(
    fc.property(cases, fc.nat(9999), fc.nat(9999), fc.nat(9), (settings, y, x, size) => {
      const layers = filterLayers(settings)
      const made = rowLayers(layers, [3, height, width], coreConvRows)
      const last = made.at(-1) ?? { channels: 3, height, width }
      const [top, left] = [y % last.height, x % last.width]
      const bottom = Math.min(last.height, top + 1 + size)
      const right = Math.min(last.width, left + 1 + size)
      const region = { top, left, bottom, right }
      const numbers = numbersIn(settings, image, layers, region)
      const all = rowsOf(made, (rows) => imageRows(image, rows), 0, last.height)
      let at = 0
      for (let channel = 0; channel < last.channels; channel++)
        for (let row = top; row < bottom; row++)
          for (let column = left; column < right; column++)
            expect(numbers[at++]).toBeCloseTo(
              all[(channel * last.height + row) * last.width + column]!,
              2,
            )
      expect(at).toBe(numbers.length)
    }),
    { seed: 5, numRuns: 150 },
  )
})
