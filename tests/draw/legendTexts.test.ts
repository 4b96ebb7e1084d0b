import { expect, test } from 'vitest'
import { legendTexts } from '#draw/legendTexts.ts'
import { createRamp, type Ramp } from '#draw/ramp.ts'
import { palette } from './fixtures.ts'

test.each<[string, Ramp, string[]]>([
  ['grey: its ends', createRamp('grey', 0, 10, palette), ['0', '10']],
  ['signed: zero between', createRamp('signed', -40, 20, palette), ['−40', '0', '40']],
  ['rounded: said so', createRamp('grey', 0, 70 / 9, palette), ['0', '≈ 7.778']],
  [
    'numbers beyond the ends: said so',
    { ...createRamp('grey', 0, 10, palette), beyond: { below: true, above: true } },
    ['≤ 0', '≥ 10'],
  ],
])('%s', (_what, ramp, texts) => {
  expect(legendTexts(ramp)).toEqual(texts)
})
