import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { photoFilters } from '#data/filters/photoFilters.ts'
import type { Chain, ChainStep } from '#labs/photo/model/chain.ts'
import { chainSetting } from '#labs/photo/settings.ts'
import { photo, type PhotoLab } from '#labs/photo/photo.ts'
import { createInstance } from '#parts/lab/labInstance.ts'

let session: PhotoLab['session']
beforeEach(() => {
  session = createInstance(photo).session
})

const named: fc.Arbitrary<ChainStep> = fc
  .tuple(fc.constantFrom(...photoFilters), fc.boolean(), fc.nat(1000))
  .map(([filter, isMuted, seed]) => ({
    filter: filter.id,
    isMuted,
    values: filter.parameters.map(({ min, max, step }) =>
      Number((min + (seed % (1 + Math.floor((max - min) / step))) * step).toFixed(4)),
    ),
  }))
const own: fc.Arbitrary<ChainStep> = fc
  .record({
    height: fc.integer({ min: 1, max: 15 }),
    width: fc.integer({ min: 1, max: 15 }),
    seed: fc.integer(),
    divisor: fc.integer({ min: 1, max: 999 }),
    isMuted: fc.boolean(),
  })
  .map(({ height, width, seed, divisor, isMuted }) => ({
    filter: 'own',
    isMuted,
    kernel: {
      divisor,
      rows: Array.from({ length: height }, (_, y) =>
        Array.from({ length: width }, (_cell, x) => ((seed ^ (y * 31 + x * 7)) % 90) / 4 + 0),
      ),
    },
  }))
const chains: fc.Arbitrary<Chain> = fc.array(fc.oneof(named, own), { maxLength: 6 })

test('any chain is read as it was written', () => {
  fc.assert(
    fc.property(chains, (chain) => {
      expect(chainSetting.read(chainSetting.write(chain)!)).toEqual(chain)
    }),
    { seed: 3, numRuns: 200 },
  )
})

describe('what cannot be read is named', () => {
  test.each([
    ['nothing~at~all', 'names a filter that there is not'],
    ['box:5~box~box~box~box~box~box~box', 'has more than 7 filters'],
    ['own:1,2_3:1', 'has a ragged kernel'],
    ['own:1,x:1', 'has something that is no number'],
    ['own:1:0', 'divides a kernel by 0'],
    [`own:${'1,'.repeat(15)}1:1`, 'has a kernel beyond 15×15'],
    ['gaussian:1e999', 'has something that is no number'],
    ['__proto__', 'names a filter that there is not'],
    ['<img onerror=alert(1)>', 'names a filter that there is not'],
  ])('f=%s %s', (text, reason) => {
    expect(() => chainSetting.read(text)).toThrow(new RangeError(reason))
  })
})

test('a parameter beyond its limits is brought to the nearest, and says so', () => {
  const notes = session.readLink('f=box:5~gaussian:99')
  expect(session.settings().chain[1]).toEqual({
    filter: 'gaussian',
    values: [2.5],
    isMuted: false,
  })
  expect(notes).toEqual(['σ of filter 2, Gaussian, is 2.5 px: it goes from 0.5 to 2.5.'])
})

test('a link that cannot be is repaired, and says so', () => {
  const notes = session.readLink('in=cat&f=lens:7&dilation=8&upto=5')
  expect(session.settings()).toMatchObject({ upTo: 0 })
  expect(notes).toContain('There is no filter 5: all that there are are applied.')
  expect(notes.join(' ')).not.toMatch(/NaN|undefined/)
})

test.each([
  ['f=gaussian:1&gradient=magnitude', 'gaussian:1~gradient-magnitude', 0],
  ['gradient=magnitude', 'sobel-x~gradient-magnitude', 0],
  ['f=none&gradient=orientation', 'gradient-direction', 0],
  ['f=box:3~gaussian:1&upto=1&gradient=magnitude', 'box:3~gradient-magnitude~gaussian:1', 2],
  [
    'f=box:3~box:3~box:3~box:3~box:3~box:3&gradient=magnitude',
    'box:3~box:3~box:3~box:3~box:3~box:3~gradient-magnitude',
    0,
  ],
])('a gradient of an older link is a filter of the chain: %s', (query, chain, upTo) => {
  expect(session.readLink(query)).toEqual([])
  const settings = session.settings()
  expect(chainSetting.write(settings.chain)).toBe(chain)
  expect(settings).toMatchObject({ gradient: 'none', upTo })
  expect(session.writeLink()).not.toContain('gradient=')
})

test('a direction is the last filter, whatever is put after it, and that is said', () => {
  const notes = session.readLink('f=gradient-direction~box:3')
  expect(chainSetting.write(session.settings().chain)).toBe('box:3~gradient-direction')
  expect(notes.join(' ')).toMatch(/^The direction of the gradient is the last filter/)
})
