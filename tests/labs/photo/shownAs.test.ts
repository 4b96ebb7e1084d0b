import { expect, test } from 'vitest'
import { isBalanced } from '#labs/photo/model/colourMix.ts'
import { asksForRange, likelyReach, modeOf, shownAs } from '#labs/photo/model/shownAs.ts'
import { type PhotoSettings, photoTable } from '#labs/photo/settings.ts'
import { initialSettings } from '#state/settingRows.ts'
import { palette } from '../../draw/fixtures.ts'

const initial = initialSettings(photoTable)
const withChain = (text: string, more: Partial<PhotoSettings> = {}): PhotoSettings => ({
  ...initial,
  chain: photoTable.chain.read(text),
  ...more,
})
const spreadOf = (numbers: readonly number[]) => ({
  least: Math.min(...numbers),
  most: Math.max(...numbers),
  sample: Float32Array.from(numbers),
})

test.each([
  ['gaussian:1~sobel-x', true],
  ['sobel-x~gaussian:1', true],
  ['gaussian:1~box', false],
  ['sobel-x', true],
])('chain %s is balanced: %s, in whichever order', (text, expected) => {
  expect(isBalanced(withChain(text))).toBe(expected)
})

test.each([
  [[0, 0, 0], 1],
  [[-3, 2, 1], 3],
  [[0.004, -0.0012], 0.005],
  [[510, -12], 700],
  [[...Array.from({ length: 999 }, () => 9.9), 40_000], 10],
])('numbers %j reach %d', (numbers, reach) => {
  expect(likelyReach(spreadOf(numbers))).toBe(reach)
})

test('the legend says that a few numbers lie beyond its ends', () => {
  const numbers = [...Array.from({ length: 999 }, () => 9.9), 40_000]
  const { ramp } = shownAs(withChain('sobel-x'), palette, spreadOf(numbers))
  expect(ramp).toMatchObject({ low: -10, high: 10, beyond: { below: false, above: true } })
})

test.each<[string, Partial<PhotoSettings>, string]>([
  ['sobel-x', {}, 'signed'],
  ['box', {}, 'clamp'],
  ['sobel-x', { colour: 'channels' }, 'offset'],
  ['sobel-x', { colour: 'channels', tone: 'signed' }, 'offset'],
  ['box~gradient-magnitude', { tone: 'offset' }, 'absolute'],
  ['box~gradient-magnitude', { tone: 'normalise' }, 'normalise'],
  ['gradient-magnitude~box', {}, 'absolute'],
  ['sobel-x~gradient-magnitude', { colour: 'opponent' }, 'absolute'],
  ['gradient-magnitude~sobel-x', {}, 'signed'],
  ['box~gradient-direction', { tone: 'normalise' }, 'hue'],
])('%s with %j is shown as %s', (chain, more, way) => {
  const settings = withChain(chain, more)
  expect(modeOf(settings)).toBe(way)
  expect(asksForRange(settings)).toBe(way !== 'clamp' && way !== 'hue')
})
