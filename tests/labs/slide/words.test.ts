import { expect, test } from 'vitest'
import { sumText } from '#draw/sum/sumText.ts'
import { convSum } from '#parts/conv/convSum.ts'
import { slideLayer } from '#labs/slide/model/layer.ts'
import { convScene } from '#parts/conv/convScene.ts'
import { initialSlide, type SlideSettings } from '#labs/slide/settings.ts'
import { inputSizeText, outputSizeText } from '#labs/slide/model/words.ts'
import { outputTerms } from '#parts/conv/convLayer.ts'
import { somePicture } from './arbitrarySettings.ts'

function shown(patch: Partial<SlideSettings>) {
  const settings = { ...initialSlide, ...patch }
  const layer = slideLayer(settings, somePicture(settings))
  const products = outputTerms(layer, 0).length
  return {
    layer,
    text: sumText(convSum(layer, convScene(layer, { output: 0, products, glide: 0 }))),
  }
}

const kernel = { slices: [[[1, -2]]], divisor: 1 }

test.each([
  ['a plain sum', { kernel }, '0 × 1 + 17 × (−2) = −34'],
  ['a divisor', { kernel: { ...kernel, divisor: 4 } }, '(0 × 1 + 17 × (−2)) ÷ 4 = −8.5'],
  ['a bias below 0', { kernel, bias: -0.5 }, '0 × 1 + 17 × (−2) − 0.5 = −34.5'],
  [
    'all of it',
    { kernel: { ...kernel, divisor: 3 }, bias: 40, activation: 'relu' },
    'ReLU((0 × 1 + 17 × (−2)) ÷ 3 + 40) = ≈ 28.6667',
  ],
] as const)('%s', (_title, patch, text) => {
  expect(shown(patch).text).toBe(text)
})

test('a long sum is written by its rows', () => {
  const rows = [1, 2, 3, 4].map((number) => [number, 0, 0, -number])
  expect(shown({ kernel: { slices: [rows], divisor: 1 } }).text).toMatch(
    /^row 1 \(−51\) \+ row 2 .* = −\d+$/,
  )
})

test.each([
  ['unpadded', {}, '8 × 8'],
  ['padded', { pads: { top: 1, right: 1, bottom: 1, left: 1 } }, '8 × 8, padded to 10 × 10'],
  ['spread', { mode: 'transposed', stride: [2, 2] }, '8 × 8, spread to 19 × 19'],
] as const)('the size of a picture that is %s', (_title, patch, text) => {
  expect(inputSizeText(shown(patch).layer)).toBe(text)
})

test.each<[Partial<SlideSettings>, string]>([
  [{ padding: 'same' }, 'output size ⌊(8 + 1 + 1 − 3) ÷ 1⌋ + 1 = 8'],
  [{ dilation: [2, 2] }, 'output size ⌊(8 − (2 · (3 − 1) + 1)) ÷ 1⌋ + 1 = 4'],
  [{ kernel }, 'output height ⌊(8 − 1) ÷ 1⌋ + 1 = 8, width ⌊(8 − 2) ÷ 1⌋ + 1 = 7'],
  [{ mode: 'transposed', size: 4, stride: [2, 2] }, 'output size 2 · (4 − 1) + 3 = 9'],
])('%j: %s', (patch, text) => {
  expect(outputSizeText(shown(patch).layer)).toBe(text)
})
