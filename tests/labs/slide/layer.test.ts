import fc from 'fast-check'
import { expect, test } from 'vitest'
import { convTranspose2d } from '#core/convTranspose2d.ts'
import { activationFunctions } from '#core/activations.ts'
import { kernelSize, wholeWeights } from '#labs/slide/model/kernel.ts'
import { slideLayer } from '#labs/slide/model/layer.ts'
import { pictureShape } from '#parts/picture/pictureChoice.ts'
import { repairSlide } from '#labs/slide/model/repair.ts'
import { slideClock } from '#labs/slide/model/clock.ts'
import { sumOf } from '#draw/sum/sumTerm.ts'
import { initialSlide } from '#labs/slide/settings.ts'
import { outputTerms } from '#parts/conv/convLayer.ts'
import { arbitrarySettings, somePicture } from './arbitrarySettings.ts'

const runs = { seed: 20261122, numRuns: 150 }

test('any settings, once repaired, make a layer with as many outputs and products as its clock says', () => {
  fc.assert(
    fc.property(arbitrarySettings, (settings) => {
      const { settings: legal } = repairSlide(settings)
      const layer = slideLayer(legal, somePicture(legal))
      const clock = slideClock(legal)
      expect(clock.count).toBe(layer.results.length)
      expect(clock.count).toBeGreaterThan(0)
      expect(outputTerms(layer, 0)).toHaveLength(clock.products)
    }),
    runs,
  )
})

test('repairing what is repaired changes nothing and says nothing', () => {
  fc.assert(
    fc.property(arbitrarySettings, (settings) => {
      const once = repairSlide(settings).settings
      expect(repairSlide(once)).toEqual({ settings: once, notes: [] })
    }),
    runs,
  )
})

test('the terms shown add up to the sum shown, and the result follows from it', () => {
  fc.assert(
    fc.property(arbitrarySettings, fc.nat(), (settings, pick) => {
      const { settings: legal } = repairSlide(settings)
      const layer = slideLayer(legal, somePicture(legal))
      const output = pick % layer.sums.length
      const sum = outputTerms(layer, output).reduce((total, { product }) => total + product, 0)
      expect(layer.sums[output]).toBeCloseTo(sum, 6)
      const result = activationFunctions[legal.activation](sum / legal.kernel.divisor + legal.bias)
      expect(layer.results[output]).toBeCloseTo(result, 5)
    }),
    runs,
  )
})

test('a transposed convolution drawn as a sliding window is the core’s transposed convolution', () => {
  fc.assert(
    fc.property(arbitrarySettings, (settings) => {
      const { settings: legal } = repairSlide({
        ...settings,
        mode: 'transposed',
        convolution: false,
      })
      const { pads, stride, dilation, outputPadding } = legal
      const layer = slideLayer(legal, somePicture(legal))
      const { channels } = pictureShape(legal)
      const groups = channels === 3 ? legal.groups : 1
      const { numbers, scale } = wholeWeights(legal.kernel, channels, groups)
      const { height, width } = kernelSize(legal.kernel)
      const expected = convTranspose2d(
        layer.picture.pixels,
        { shape: [channels, 1, height, width], data: Float32Array.from(numbers) },
        null,
        { stride, dilation, padding: pads, outputPadding, groups },
      )
      expect(expected.shape.slice(1)).toEqual([
        layer.geometry.outputHeight,
        layer.geometry.outputWidth,
      ])
      const off = layer.sums.map((sum, index) =>
        Math.abs(sum - (expected.data[index] ?? NaN) / scale),
      )
      expect(Math.max(...off)).toBeLessThan(5e-4)
    }),
    { ...runs, numRuns: 60 },
  )
})

test('sums that single precision could not hold are exact all the same', () => {
  const numbers = [12.3456, -98.7654, 0.0001]
  const { settings } = repairSlide({
    ...initialSlide,
    kernel: { slices: [numbers.map((number) => [number, 99.9999, -number])], divisor: 1 },
  })
  const layer = slideLayer(settings, somePicture(settings))
  const largest =
    numbers.reduce((sum, number) => sum + 2 * Math.abs(number) + 99.9999, 0) * 255 * 1e4
  expect(largest).toBeGreaterThan(2 ** 24)
  layer.sums.forEach((sum, output) => expect(sum).toBe(sumOf(outputTerms(layer, output))))
})
