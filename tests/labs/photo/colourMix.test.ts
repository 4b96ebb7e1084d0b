import { expect, test } from 'vitest'
import { firstStep } from '#labs/photo/model/chain.ts'
import { colourMix, colourOf } from '#labs/photo/model/colourMix.ts'
import { modeOf } from '#labs/photo/model/shownAs.ts'
import { photoTable } from '#labs/photo/settings.ts'
import { initialSettings } from '#state/settingRows.ts'

const initial = initialSettings(photoTable)
const filtered = (filter: string) => ({ ...initial, chain: [firstStep(filter)] })

test.each([
  ['sobel-x', 'luminance', 'signed'],
  ['laplacian-8', 'luminance', 'signed'],
  ['learned-component-1', 'luminance', 'signed'],
  ['gaussian', 'channels', 'clamp'],
  ['unsharp', 'channels', 'clamp'],
])('by itself %s is done to %s and shown %s', (filter, colour, way) => {
  expect(colourOf(filtered(filter))).toBe(colour)
  expect(modeOf(filtered(filter))).toBe(way)
})

test('a gradient is one of brightness, unless channels are asked for', () => {
  const gradient = filtered('gradient-magnitude')
  expect(colourOf(gradient)).toBe('luminance')
  expect(colourOf({ ...gradient, colour: 'channels' })).toBe('channels')
  expect(colourOf({ ...filtered('gradient-direction'), colour: 'channels' })).toBe('luminance')
})

test('a difference of colours is signed', () => {
  const opponent = { ...filtered('gaussian'), colour: 'opponent' } as const
  expect(colourMix(opponent)?.rows).toEqual([[1, -1, 0]])
  expect(modeOf(opponent)).toBe('signed')
})

test.each([
  ['1,0,0:1', 1],
  ['0,0,1_0,1,0_1,0,0:2', 3],
])('a mix in a link: %s', (text, rows) => {
  const mix = photoTable.mix.read(text)
  expect(mix.rows).toHaveLength(rows)
  expect(photoTable.mix.write(mix)).toBe(text)
})

test.each([
  ['1,0:1', 'has a row without 3 weights'],
  ['1,0,0_0,1,0:1', 'gives 2 channels; 1 and 3 can be shown'],
  ['1,0,x:1', 'has something that is no number'],
])('a mix that cannot be: %s', (text, reason) => {
  expect(() => photoTable.mix.read(text)).toThrow(new RangeError(reason))
})
