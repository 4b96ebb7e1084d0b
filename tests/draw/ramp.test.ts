import { lab } from 'd3'
import { expect, test } from 'vitest'
import { inkOn, createRamp, rampIndex, type RampKind } from '#draw/ramp.ts'
import { palette } from './fixtures.ts'

const contrast = (a: string, b: string) => {
  const [dark = 0, light = 0] = [lab(a).l, lab(b).l].toSorted((x, y) => x - y)
  return light - dark
}

test.each([
  [-3, 12],
  [-12, 3],
  [0, 12],
  [-12, 0],
])('signed values from %d to %d: zero has the middle colour', (low, high) => {
  const ramp = createRamp('signed', low, high, palette)
  expect([ramp.low, ramp.high]).toEqual([-12, 12])
  const middle = rampIndex(ramp, 0)
  expect([127, 128]).toContain(middle)
  expect(contrast(ramp.colours[middle] ?? '', palette.zero)).toBeLessThan(1)
  for (const value of [1, 5, 12]) {
    const below = middle - rampIndex(ramp, -value)
    const above = rampIndex(ramp, value) - middle
    expect(Math.abs(below - above)).toBeLessThanOrEqual(1)
  }
})

test('a map of nothing but zeros still has a scale', () => {
  expect(createRamp('signed', 0, 0, palette)).toMatchObject({ low: -1, high: 1 })
  expect(createRamp('grey', 0, 0, palette)).toMatchObject({ low: 0, high: 1 })
})

test('values beyond the scale have the colours of its ends', () => {
  const ramp = createRamp('grey', 0, 255, palette)
  expect([-1e6, 0, 255, 1e6].map((value) => rampIndex(ramp, value))).toEqual([0, 0, 255, 255])
})

test('a larger number is a lighter grey', () => {
  const { colours } = createRamp('grey', 0, 255, palette)
  const lightness = colours.map((colour) => lab(colour).l)
  expect(lightness.toSorted((a, b) => a - b)).toEqual(lightness)
})

test.each<RampKind>(['signed', 'grey', 'red', 'green', 'blue'])(
  'every colour of the %s scale has an ink that reads on it',
  (kind) => {
    const ramp = createRamp(kind, 0, 255, palette)
    expect(ramp.colours).toHaveLength(256)
    ramp.colours.forEach((colour, i) =>
      expect(contrast(colour, ramp.inks[i] ?? '')).toBeGreaterThan(35),
    )
  },
)

test.each([
  ['#ffffff', '#101418'],
  ['#000000', '#ffffff'],
])('on %s one writes in %s', (colour, ink) => {
  expect(inkOn(colour)).toBe(ink)
})
