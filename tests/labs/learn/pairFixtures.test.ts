import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { KernelFit } from '#core/kernelFit.ts'
import { kernelFits, readKernelFits } from '#core/kernelFits.ts'
import { pairCauses } from '#core/pairCauses.ts'
import { croppedPair } from '#labs/learn/model/pair/croppedPair.ts'
import {
  largestSide,
  pairBlocksOf,
  type PixelPair,
  sides,
} from '#labs/learn/model/pair/pairBlocksOf.ts'
import { kernelText, verdictText } from '#labs/learn/model/pair/pairWords.ts'
import { bestFit, causeOf, verdictOn } from '#labs/learn/model/pair/verdict.ts'
import { readPng } from '../../fixtures/readPng.ts'

const picture = (name: string) =>
  readPng(resolve(import.meta.dirname, '../../fixtures/pairs', name))
const pairOf = (after: string, before = 'before.png'): PixelPair => ({
  before: picture(before),
  after: picture(after),
})
const fitsOf = (pair: PixelPair) => {
  const tried = sides.filter((side) => side <= largestSide(pair.before))
  return readKernelFits(kernelFits({ blocks: pairBlocksOf(pair), sides: tried }))
}
const sharedFit = (pair: PixelPair, side: number): KernelFit => fitsOf(pair)[side]!.at(-1)!

const box = `${Array.from({ length: 5 }, () => '1 1 1 1 1').join(' / ')} over 25`
const filtered: [file: string, before: string, side: number, text: string, bias: number][] = [
  ['magick-sharpen.png', 'before.png', 3, '0 −1 0 / −1 5 −1 / 0 −1 0', 0],
  // With -depth 8 decimals are cut off: half a level less on average.
  ['magick-sobel.png', 'before.png', 3, '−1 0 1 / −2 0 2 / −1 0 1 over 4', 127.1],
  ['ffmpeg-smooth.png', 'before.png', 3, '1 2 1 / 2 4 2 / 1 2 1 over 16', 0],
  ['pillow-emboss.png', 'before.png', 3, '−2 −1 0 / −1 1 1 / 0 1 2', 0],
  ['pillow-box-grey.png', 'grey.png', 5, box, 0],
]

describe('the kernel behind what a program made', () => {
  test.each(filtered)('%s from %s: %i cells a side, %s', (after, before, side, text, bias) => {
    const pair = pairOf(after, before)
    const fits = [3, 5, 7].map((each) => sharedFit(pair, each))
    const best = bestFit(fits)!
    expect(best.side).toBe(side)
    expect(verdictOn(best)).toBe('convolution')
    expect(kernelText(best)).toBe(text)
    expect(Math.abs(best.bias - bias)).toBeLessThan(0.3)
    expect(verdictText(best, fits.at(-1)!, undefined)).toContain(
      `It is a convolution: ${side === 3 ? text : 'a kernel of 5×5 whole numbers over 25'}`,
    )
  })

  test('pillow-unsharp.png: every weight within 4 standard errors', () => {
    const best = sharedFit(pairOf('pillow-unsharp.png'), 5)
    const line = [1, 4, 6, 4, 1]
    const wanted = line.flatMap((one) => line.map((other) => (one * other) / -256))
    wanted[12] = 476 / 256
    expect(verdictOn(best)).toBe('convolution')
    wanted.forEach((weight, at) =>
      expect(Math.abs(best.weights[at]! - weight)).toBeLessThan(4 * best.errors[at]!),
    )
  })

  test('each channel by itself: the same', () => {
    const [red, green, blue, shared] = fitsOf(pairOf('magick-sobel.png'))[3]!
    for (const fit of [red!, green!, blue!]) expect(kernelText(fit)).toBe(kernelText(shared!))
  })

  test('pixels of 0 and 255 are left out and counted', () => {
    const { windows, cutOff } = sharedFit(pairOf('pillow-emboss.png'), 3)
    expect([windows, cutOff]).toEqual([2227, 425])
  })
})

describe('no convolution', () => {
  test.each([
    ['magick-median.png', 'a median of 3×3 pixels'],
    ['magick-gamma.png', 'a curve of tones'],
  ])('%s: %s', (after, cause) => {
    const pair = pairOf(after)
    const largest = sharedFit(pair, 15)
    expect(verdictOn(largest)).not.toBe('convolution')
    expect(causeOf([...pairCauses(pairBlocksOf(pair)).data], largest)).toBe(cause)
  })

  test('magick-half.png, cut to one size: none', () => {
    const pair = croppedPair(pairOf('magick-half.png'))
    expect([pair.before.width, pair.before.height]).toEqual([24, 20])
    expect(verdictOn(sharedFit(pair, 3))).toBe('none')
  })
})

describe('nothing to learn from', () => {
  const flat = (level: number) => {
    const { width, height } = picture('before.png')
    const data = new Uint8ClampedArray(4 * width * height).fill(level)
    return { data, width, height }
  }
  const cases: [string, PixelPair][] = [
    ['same', pairOf('before.png')],
    ['flat before', { before: flat(90), after: picture('before.png') }],
    ['flat after', { before: picture('before.png'), after: flat(90) }],
    ['cut off', { before: picture('before.png'), after: flat(255) }],
  ]
  test.each(cases)('%s', (verdict, pair) => {
    const fit = sharedFit(pair, 3)
    expect(verdictOn(fit)).toBe(verdict)
    expect(verdictText(fit, fit, undefined)).toMatch(/same|nothing to learn from/)
  })
})
