import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paddingModes } from '#core/padding.ts'
import { photoFilters } from '#data/filters/photoFilters.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import { printNumber } from '#draw/printNumber.ts'
import { sumText } from '#draw/sum/sumText.ts'
import { coreConvRows } from '#engine/rows/coreConvRows.ts'
import { rowLayers } from '#engine/rows/rowLayers.ts'
import { rowsOf } from '#engine/rows/rowsOf.ts'
import { firstStep } from '#labs/photo/model/chain.ts'
import { filterLayers } from '#labs/photo/model/filterLayers.ts'
import { photoSum, pixelSum } from '#labs/photo/model/pixelSum.ts'
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
      fc.constantFrom(
        'gaussian',
        'sobel-x',
        'roberts-1',
        'two-weights-x',
        'unsharp',
        'gradient-magnitude',
      ),
      {
        minLength: 0,
        maxLength: 3,
      },
    ),
    colour: fc.constantFrom(
      'channels' as const,
      'luminance' as const,
      'sepia' as const,
      'opponent' as const,
    ),
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
      const layers = rowLayers(filterLayers(settings), [3, height, width], coreConvRows)
      const last = layers.at(-1)
      fc.pre(last !== undefined)
      const row = at % last.height
      const column = (at * 7) % last.width
      const sum = pixelSum(image, settings, row, column, channel)
      fc.pre(sum !== undefined)
      const made = rowsOf(layers, planes, row, 1)
      const expected = made[sum.channel * last.width + column]!
      const size = sum.terms.reduce((total, term) => total + Math.abs(term.value * term.weight), 1)
      expect(Math.abs(sum.result - expected)).toBeLessThan((1e-5 * size) / sum.parts.divisor)
      expect(sum.terms.reduce((total, term) => total + term.product, 0)).toBeCloseTo(sum.sum, 5)
    }),
    { seed: 11, numRuns: 80 },
  )
})

test('without a filter there is no sum', () => {
  const settings = { ...initialSettings(photoTable), chain: [] }
  expect(pixelSum(image, settings, 0, 0, 0)).toBeUndefined()
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
  expect(pixelSum(image, settings, height, 0, 0)).toBeUndefined()
  expect(pixelSum(image, { ...settings, stride: 2 }, 0, Math.ceil(width / 2), 0)).toBeUndefined()
})

test('a gradient is that of what the filter reads: in the place of Sobel x, of the photograph', () => {
  const at = (filter: string) =>
    pixelSum(image, { ...initialSettings(photoTable), chain: [firstStep(filter)] }, 8, 11, 0)!
  const [x, y] = [at('sobel-x').result, at('sobel-y').result]
  expect(at('gradient-magnitude').result).toBeCloseTo(Math.hypot(x, y))
})

test('a gradient is two sums, and the result is what the pixel shows', () => {
  const settings = { ...initialSettings(photoTable), chain: [firstStep('gradient-direction')] }
  const sum = pixelSum(image, settings, 3, 3, 2)!
  const gradient = [0, 1].map((slice) =>
    sum.terms
      .filter(({ channel }) => channel === slice)
      .reduce((so, { product }) => so + product, 0),
  )
  expect(sum).toMatchObject({ channels: 1, isWhole: true })
  expect(sum.result).toBeCloseTo((Math.atan2(gradient[1]!, gradient[0]!) * 180) / Math.PI)
  const written = sumText(photoSum(sum, 18, undefined, new Map()))
  expect(written).toMatch(/^direction of \(Gx .+, Gy .+\) = .+°$/)
})

test('a mix of colours without a filter is a sum over red, green and blue, rounded', () => {
  const settings = { ...initialSettings(photoTable), chain: [], colour: 'sepia' } as const
  const sum = pixelSum(image, settings, 5, 7, 1)!
  const at = (5 * width + 7) * 4
  expect(sum.terms.map(({ value, weight }) => [value, weight])).toEqual([
    [image.data[at], 89],
    [image.data[at + 1], 176],
    [image.data[at + 2], 43],
  ])
  expect(sumText(photoSum(sum, 3, undefined, new Map()))).toMatch(/^round\(\(.+\) ÷ 256\) = \d+$/)
})

test('the terms that are printed give the result that is printed', () => {
  const filters = photoFilters
    .filter(({ combines }) => combines !== 'orientation')
    .map(({ id }) => id)
  const chains = fc.array(fc.constantFrom(...filters), { minLength: 1, maxLength: 3 })
  fc.assert(
    fc.property(chains, fc.nat(width * height - 1), (chain, at) => {
      const steps = chain.map((filter) => firstStep(filter))
      const settings = { ...initialSettings(photoTable), chain: steps }
      const { terms, parts, digits, result } = pixelSum(
        image,
        settings,
        Math.floor(at / width),
        at % width,
        0,
      )!
      const read = (value: number, decimals: number) =>
        Number(printNumber(value, decimals).text.replace('−', '-'))
      const total = (channel: number) =>
        terms
          .filter((term) => term.channel === channel)
          .reduce((so, { value, weight }) => so + read(value, digits.value) * read(weight, 4), 0)
      const [first, second] = [terms[0]!.channel, terms.at(-1)!.channel]
      const made = parts.joined
        ? parts.joined.apply([total(first), total(second)])
        : total(first) / parts.divisor
      expect(read(made, digits.result)).toBe(read(result, digits.result))
    }),
    { seed: 4, numRuns: 60 },
  )
})
