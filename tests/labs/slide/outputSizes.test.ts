import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slideLayer } from '#labs/slide/model/layer.ts'
import { outputSizes } from '#labs/slide/model/outputSizes.ts'
import type { AxisSize } from '#draw/sizeFormula.ts'
import { repairSlide } from '#labs/slide/model/repair.ts'
import type { SlideSettings } from '#labs/slide/settings.ts'
import { arbitrarySettings, somePicture } from './arbitrarySettings.ts'
import { layerWith, padsOf, runs } from './fixtures.ts'

const written = ({ parts }: AxisSize) => parts.map(({ text }) => text).join(' ')

test.each<[Partial<SlideSettings>, string]>([
  [{}, '⌊ ( 8 − 3 ) ÷ 1 ⌋ + 1 = 6'],
  [{ stride: [2, 2] }, '⌊ ( 8 − 3 ) ÷ 2 ⌋ + 1 = 3'],
  [{ pads: padsOf(1) }, '⌊ ( 8 + 1 + 1 − 3 ) ÷ 1 ⌋ + 1 = 8'],
  [{ padding: 'same' }, '⌊ ( 8 + 1 + 1 − 3 ) ÷ 1 ⌋ + 1 = 8'],
  [{ dilation: [2, 2] }, '⌊ ( 8 − ( 2 · ( 3 − 1) + 1) ) ÷ 1 ⌋ + 1 = 4'],
  [{ mode: 'transposed', size: 4, stride: [2, 2] }, '2 · ( 4 − 1) + 3 = 9'],
  [
    { mode: 'transposed', size: 4, stride: [2, 2], pads: padsOf(1), outputPadding: [1, 1] },
    '2 · ( 4 − 1) + 3 − 1 − 1 + 1 = 8',
  ],
])('%j: %s', (patch, expected) => {
  expect(written(outputSizes(layerWith(patch))[0])).toBe(expected)
})

test('any layer: the formula, worked out, is the printed output', () => {
  fc.assert(
    fc.property(arbitrarySettings, (settings) => {
      const { settings: legal } = repairSlide(settings)
      const layer = slideLayer(legal, somePicture(legal))
      const [height, width] = outputSizes(layer)
      expect(workedOut(written(height))).toBe(layer.geometry.outputHeight)
      expect(workedOut(written(width))).toBe(layer.geometry.outputWidth)
      for (const axis of [height, width])
        expect(written(axis)).toMatch(new RegExp(`= ${workedOut(written(axis))}$`))
    }),
    { ...runs, numRuns: 300 },
  )
})

/** The value of what stands before the =, by the rules of arithmetic alone. */
function workedOut(formula: string): number {
  const tokens = formula.split('=')[0]?.match(/\d+|[⌊⌋()+−·÷]/g) ?? []
  let at = 0
  const take = () => tokens[at++]
  const factor = (): number => {
    const token = take()
    if (token === '(') return closed(sum())
    if (token === '⌊') return Math.floor(closed(sum()))
    return Number(token)
  }
  const closed = (value: number) => {
    take()
    return value
  }
  const product = (): number => {
    let value = factor()
    while (tokens[at] === '·' || tokens[at] === '÷')
      value = take() === '·' ? value * factor() : value / factor()
    return value
  }
  const sum = (): number => {
    let value = product()
    while (tokens[at] === '+' || tokens[at] === '−')
      value = take() === '+' ? value + product() : value - product()
    return value
  }
  return sum()
}
