import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paddingModes } from '#core/padding.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import { coreConvRows } from '#engine/rows/coreConvRows.ts'
import { rowLayers } from '#engine/rows/rowLayers.ts'
import { rowsOf } from '#engine/rows/rowsOf.ts'
import { firstStep } from '#labs/photo/chain.ts'
import { photoLayers } from '#labs/photo/photoLayers.ts'
import { pixelSum } from '#labs/photo/pixelSum.ts'
import { type PhotoSettings, photoTable } from '#labs/photo/settings.ts'
import { initialSettings } from '#state/settingRows.ts'

const [width, height] = [23, 17]
const image: RgbaImage = {
  width,
  height,
  data: Uint8ClampedArray.from({ length: width * height * 4 }, (_, i) => (i * i * 31) % 251),
}

const settingsCases: fc.Arbitrary<PhotoSettings> = fc
  .record({
    chain: fc.array(
      fc.constantFrom('gaussian', 'sobel-x', 'roberts-1', 'two-weights-x', 'unsharp'),
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
    colour: fc.constantFrom('channels' as const, 'luminance' as const, 'sepia' as const),
    border: fc.constantFrom(...paddingModes),
    stride: fc.integer({ min: 1, max: 3 }),
    dilation: fc.integer({ min: 1, max: 2 }),
  })
  .map(({ chain, ...rest }) => ({
    ...initialSettings(photoTable),
    ...rest,
    chain: chain.map((filter) => firstStep(filter)),
  }))

test('the terms of any pixel add up to what the layers give there', () => {
  fc.assert(
    fc.property(settingsCases, fc.nat(999), fc.nat(2), (settings, at, channel) => {
      const layers = rowLayers(photoLayers(settings), [3, height, width], coreConvRows)
      const last = layers.at(-1)!
      const row = at % last.height
      const column = (at * 7) % last.width
      const sum = pixelSum(settings, image, row, column, channel)!
      const made = rowsOf(layers, planes, row, 1)
      const expected = made[sum.channel * last.width + column]!
      const size = sum.terms.reduce((total, term) => total + Math.abs(term.value * term.weight), 1)
      expect(Math.abs(sum.result - expected)).toBeLessThan((1e-5 * size) / sum.kernel.divisor)
      expect(sum.terms.reduce((total, term) => total + term.product, 0)).toBeCloseTo(sum.sum, 5)
    }),
    { seed: 11, numRuns: 80 },
  )
})

test('without a filter there is no sum', () => {
  const settings = { ...initialSettings(photoTable), chain: [] }
  expect(pixelSum(settings, image, 0, 0, 0)).toBeUndefined()
})

function planes(rows: Int32Array): Float32Array {
  return Float32Array.from({ length: 3 * rows.length * width }, (_, i) => {
    const channel = Math.floor(i / (rows.length * width))
    const row = rows[Math.floor(i / width) % rows.length]!
    return image.data[(row * width + (i % width)) * 4 + channel]!
  })
}

test('past the end of the photograph there is no sum', () => {
  const settings = initialSettings(photoTable)
  expect(pixelSum(settings, image, height, 0, 0)).toBeUndefined()
  expect(pixelSum({ ...settings, stride: 2 }, image, 0, Math.ceil(width / 2), 0)).toBeUndefined()
})

test('under a gradient the sum is over what the gradient is taken of', () => {
  const settings = {
    ...initialSettings(photoTable),
    chain: [firstStep('gaussian')],
    gradient: 'magnitude',
  } as const
  expect(pixelSum(settings, image, 3, 3, 0)?.channels).toBe(1)
})
