import { describe, expect, test } from 'vitest'
import {
  inputScenes,
  kernelScenes,
  outputScenes,
  possibleRange,
} from '#labs/slide/view/gridScenes.ts'
import { presetKernel } from '#labs/slide/model/kernelSetting.ts'
import { palette } from '../../draw/fixtures.ts'
import { layerWith, padsOf } from './fixtures.ts'

const range = { colours: 'auto', scale: 'own' } as const

test('the input is grey from black to white, padding and all', () => {
  const [scene] = inputScenes(layerWith({ pads: padsOf(1) }), palette)
  expect(scene).toMatchObject({ rows: 10, columns: 10, ramp: { kind: 'grey', low: 0, high: 10 } })
  expect(Array.from(scene?.kinds?.slice(0, 12) ?? [])).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0])
})

test('three channels have their own colours', () => {
  const layer = layerWith({ picture: { kind: 'built-in', id: 'colour-patches' }, colour: 'rgb' })
  expect(inputScenes(layer, palette).map(({ ramp }) => ramp.kind)).toEqual(['red', 'green', 'blue'])
})

test('kernels are signed and centred on zero, all slices on one scale', () => {
  const [scene] = kernelScenes(layerWith(), palette)
  expect(scene?.ramp).toMatchObject({ kind: 'signed', low: -2, high: 2 })
})

describe('outputs', () => {
  test.each([
    ['Sobel: signed, centred on zero', {}, range, ['signed', -30, 30]],
    ['all that is possible', {}, { ...range, scale: 'possible' }, ['signed', -40, 40]],
    [
      'a blur cannot be negative: grey',
      { kernel: presetKernel('box-3') },
      range,
      ['grey', 0, 70 / 9],
    ],
    ['after ReLU: grey', { activation: 'relu' }, range, ['grey', 0, 20]],
    ['as an image: from black to white', {}, { ...range, colours: 'clamped' }, ['grey', 0, 10]],
    ['by size, whatever the sign', {}, { ...range, colours: 'absolute' }, ['grey', 0, 30]],
  ] as const)('%s', (_name, patch, choice, [kind, low, high]) => {
    const [scene] = outputScenes(layerWith(patch), choice, palette)
    expect(scene?.ramp.kind).toBe(kind)
    expect(scene?.ramp.low).toBeCloseTo(low, 6)
    expect(scene?.ramp.high).toBeCloseTo(high, 6)
  })

  test.each([
    ['Sobel: below black and above white', {}, { below: true, above: true }],
    ['after ReLU: above white', { activation: 'relu' }, { below: false, above: true }],
    ['a mean: neither', { kernel: presetKernel('box-3') }, { below: false, above: false }],
  ] as const)('as an image, what can be cut off: %s', (_name, patch, beyond) => {
    const [scene] = outputScenes(layerWith(patch), { ...range, colours: 'clamped' }, palette)
    expect(scene?.ramp.beyond).toEqual(beyond)
  })

  test('by size: the colours say the size, the numbers keep their sign', () => {
    const [scene] = outputScenes(layerWith(), { ...range, colours: 'absolute' }, palette)
    expect(scene?.values[14]).toBe(-20)
    expect(scene?.tones?.[14]).toBe(20)
  })
})

test('what Sobel could give on levels from 0 to 10', () => {
  expect(possibleRange(layerWith({ bias: 1 }), 0)).toEqual({ low: -39, high: 41 })
})
