import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownNet } from '#labs/field/model/knownNets.ts'
import {
  conv,
  isPool,
  mostPoolPadding,
  type Net,
  type NetLayer,
  pool,
} from '#labs/field/model/net.ts'
import { withoutLayer } from '#labs/field/model/net.ts'
import { repairField } from '#labs/field/field.ts'
import { initialField } from '#labs/field/settings.ts'
import { stackOf } from '#labs/field/model/stack.ts'
import { vanishingText } from '#labs/field/model/vanishing.ts'
import { arbitraryNet } from './arbitraryNet.ts'

const stackFor = (net: Net, size: number) =>
  stackOf(repairField({ ...initialField, net, size }).settings)

const said = (net: Net, size: number) => {
  const { problem } = stackFor(net, size)
  return problem && vanishingText(problem, net.length)
}

test.each<[name: string, net: Net, size: number, sentence: string]>([
  [
    'LeNet-5 at 8',
    knownNet('lenet-5').net,
    8,
    'Layer 3 does not fit: the size would be 2 − 5 + 1 = −2, below 1. Padding 6 on each side or a larger image (at least 32) would do. The layers after it are not computed.',
  ],
  [
    'AlexNet at 32: the last of its layers, a pool',
    knownNet('alexnet').net,
    32,
    'Layer 8 does not fit: the size would be ⌊(1 − 3) ÷ 2⌋ + 1 = 0, below 1. Padding 1 on each side (a pool takes at most half its window), a larger image (at least 63) or one pooling layer fewer (without layer 8) would do.',
  ],
  [
    'a transposed layer that loses all to its padding',
    [{ ...conv(3, 8, { padding: 8 }), kind: 'transposed' }],
    10,
    'Layer 1 does not fit: the size would be 1 × (10 − 1) + 3 − 16 = −4, below 1. Padding of at most 5 on each side or a larger image (at least 15) would do.',
  ],
  [
    'layers above it that need far more',
    [conv(2, 8, { stride: 8 }), conv(2, 8, { stride: 8 }), conv(15, 8, { dilation: 16 })],
    8,
    'Layer 2 does not fit: the size would be ⌊(1 − 2) ÷ 8⌋ + 1 = 0, below 1. No single change of this layer or of the image makes every layer fit. The layers after it are not computed.',
  ],
  [
    'a layer above it that needs more',
    [conv(3, 8), conv(3, 8), pool(2), ...Array.from({ length: 7 }, () => conv(3, 8)), conv(15, 8)],
    32,
    'Layer 10 does not fit: the size would be 2 − 3 + 1 = 0, below 1. Padding 8 on each side or a larger image (at least 62) would do. The layers after it are not computed.',
  ],
  [
    'nothing but its own window or dilation',
    [conv(1, 8, { stride: 8 }), conv(1, 8, { stride: 8 }), conv(7, 8, { dilation: 16 })],
    500,
    'Layer 3 does not fit: the size would be 8 − 97 + 1 = −88, below 1. A window of at most 1×1 or a dilation of at most 1 would do.',
  ],
])('%s: why, and what would do', (_, net, size, sentence) => {
  expect(said(net, size)).toBe(sentence)
})

const isWhole = (net: Net, size: number) => stackFor(net, size).problem === undefined

test('with all that is advised every layer fits, and with no less', () => {
  let below = 0
  fc.assert(
    fc.property(arbitraryNet, fc.integer({ min: 8, max: 60 }), (any, size) => {
      const { net } = repairField({ ...initialField, net: any, size }).settings
      const problem = stackFor(net, size).problem
      fc.pre(problem !== undefined)
      const at = problem.layer - 1
      const layer = net[at]!
      const fitsWith = (change: Partial<NetLayer>) =>
        isWhole(net.with(at, { ...layer, ...change }), size)
      const [, most, least] = /adding (?:of at most (\d+)|(\d+)) on/.exec(problem.mend) ?? []
      const [, side] = /at least (\d+)/.exec(problem.mend) ?? []
      const [, without] = /without layer (\d+)/.exec(problem.mend) ?? []
      const [, kernel] = /window of at most (\d+)/.exec(problem.mend) ?? []
      const [, dilation] = /dilation of at most (\d+)/.exec(problem.mend) ?? []
      const isPoolGone = (number: number) =>
        isPool(net[number - 1]!) && isWhole(withoutLayer(net, number - 1), size)
      const withPadding = (padding: number) => fitsWith({ padding })
      const isBorder = (number: number, does: (tried: number) => boolean, less: 1 | -1) =>
        does(number) && !does(number - less)
      const wrong = [
        least && !isBorder(Number(least), withPadding, 1) && 'padding',
        least && isPool(layer) && Number(least) > mostPoolPadding(layer) && 'padding of a pool',
        most && !isBorder(Number(most), withPadding, -1) && 'padding of a transposed layer',
        side && !isBorder(Number(side), (pixels) => isWhole(net, pixels), 1) && 'image',
        without && !isPoolGone(Number(without)) && 'pool',
        kernel && !isBorder(Number(kernel), (each) => fitsWith({ kernel: each }), -1) && 'window',
        dilation &&
          !isBorder(Number(dilation), (each) => fitsWith({ dilation: each }), -1) &&
          'dilation',
      ]
      expect(wrong.filter(Boolean)).toEqual([])
      if (problem.layer < net.length) below++
    }),
    { seed: 1998, numRuns: 400 },
  )
  expect(below).toBeGreaterThan(100)
})

test('a pool over a network that fits says nothing', () => {
  expect(said([pool(2)], 8)).toBeUndefined()
})
