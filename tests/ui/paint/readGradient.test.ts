import { readGradient } from '#ui/paint/readGradient.ts'
import { expect, test } from 'vitest'

test('a ramp: colours without a place are spread evenly', () => {
  expect(
    readGradient('linear-gradient(to right, rgb(1, 2, 3), rgb(4, 5, 6), rgb(7, 8, 9))'),
  ).toEqual({
    kind: 'ramp',
    stops: [
      { at: 0, colour: 'rgb(1, 2, 3)' },
      { at: 0.5, colour: 'rgb(4, 5, 6)' },
      { at: 1, colour: 'rgb(7, 8, 9)' },
    ],
  })
})

test('stripes: a band from the first to the second place of a colour', () => {
  expect(
    readGradient(
      'repeating-linear-gradient(135deg, rgb(1, 2, 3) 0px, rgb(1, 2, 3) 3px, oklab(0.8 0 0.01) 3px, oklab(0.8 0 0.01) 4px)',
    ),
  ).toEqual({
    kind: 'stripes',
    degrees: 135,
    period: 4,
    bands: [
      { from: 0, to: 3, colour: 'rgb(1, 2, 3)' },
      { from: 3, to: 4, colour: 'oklab(0.8 0 0.01)' },
    ],
  })
})

test.each(['none', 'url("x.png")', 'radial-gradient(red, blue)'])('%s is neither', (image) => {
  expect(readGradient(image)).toBeUndefined()
})
