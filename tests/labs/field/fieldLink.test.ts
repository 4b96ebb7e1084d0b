import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conv, pool } from '#labs/field/model/net.ts'
import { netSetting } from '#labs/field/settings.ts'
import { repairField } from '#labs/field/field.ts'
import { initialField, fieldTable } from '#labs/field/settings.ts'
import { field } from '#labs/field/field.ts'
import { createInstance } from '#parts/lab/labInstance.ts'
import { stackOf } from '#labs/field/model/stack.ts'
import { decodeSettings } from '#state/decodeSettings.ts'
import { encodeSettings } from '#state/encodeSettings.ts'
import { arbitraryNet, runs } from './arbitraryNet.ts'

test('any stack: written, read and written again, the link is the same, and so is the stack', () => {
  fc.assert(
    fc.property(arbitraryNet, fc.nat(6), fc.integer({ min: 8, max: 640 }), (net, layer, size) => {
      const { settings } = repairField({ ...initialField, net, layer, size })
      const { link } = encodeSettings(fieldTable, settings)
      const read = decodeSettings(fieldTable, link.replace(/^\?/, ''))
      expect(read.notes).toEqual([])
      expect(encodeSettings(fieldTable, read.settings).link).toBe(link)
      expect(repairField(read.settings).notes).toEqual([])
      expect(stackOf(read.settings).levels).toEqual(stackOf(settings).levels)
    }),
    runs,
  )
})

test.each([
  [[conv(3, 16, { padding: 1 }), pool(2), conv(5, 4, { dilation: 2 })], 'c3p1n16.m2.c5d2n4'],
  [[conv(3, 8), conv(3, 8), pool(2), conv(3, 16)], 'small'],
])('%j is written %s', (net, text) => {
  expect(netSetting.write(net)).toBe(text)
  expect(netSetting.read(text)).toEqual(net)
})

test.each([
  ['net=c3.x9', /x9, which is no layer such as c3s2p1; network stays Four layers/],
  [
    'net=foo',
    /^net=foo in the link is no network: small, lenet-5, .*, plain, or layers such as c3s2p1\.m2 would do; network stays Four layers\.$/,
  ],
  ['net=c99', /a kernel of 99: 1 to 15 would do/],
  ['net=c3n5000', /a layer of 5000 maps: 1 to 1024 would do/],
  [`net=${Array(25).fill('c3').join('.')}`, /more than 24 layers/],
  ['size=5000', /size=5000 in the link is more than 640/],
  ['layer=9', /There is no layer 9: layer 4 is looked at/],
  ['layer=99', /^There is no layer 99: layer 4 is looked at\.$/],
  ['net=m3p9', /Padding of layer 1 is 1: a pool has at most half its window/],
  ['step=9999', /step=9999 in the link is past the last output/],
])('%s: what cannot be is said', (query, sentence) => {
  expect(createInstance(field).session.readLink(query).join(' ')).toMatch(sentence)
})
