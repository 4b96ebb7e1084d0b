import { lab } from 'd3'
import { expect, test } from 'vitest'
import { colourOfWeight, weightColours } from '#draw/weightColours.ts'

const distance = (one: string, other: string) => {
  const [a, b] = [lab(one), lab(other)]
  return Math.hypot(a.l - b.l, a.a - b.a, a.b - b.b)
}

test.each([2, 3, 9, 18, 25])('%i weights have colours that can be told apart', (count) => {
  const { colours } = weightColours(count)
  expect(colours).toHaveLength(count)
  colours.forEach((colour, at) => {
    for (const other of colours.slice(at + 1)) expect(distance(colour, other)).toBeGreaterThan(10)
  })
})

test('of many weights neighbours differ, and colours begin again after the last', () => {
  const many = weightColours(1_000_000)
  for (let weight = 1; weight < many.colours.length; weight++)
    expect(
      distance(colourOfWeight(many, weight - 1), colourOfWeight(many, weight)),
    ).toBeGreaterThan(10)
  expect(colourOfWeight(many, many.colours.length + 5)).toBe(colourOfWeight(many, 5))
})
