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
import { enoughSide, findingOf } from '#labs/learn/model/pair/finding.ts'
import { kernelText, likeText } from '#labs/learn/model/pair/pairWords.ts'
import { bestFit, causeOf, verdictOn } from '#labs/learn/model/pair/verdict.ts'
import { verdictText } from '#labs/learn/model/pair/verdictText.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
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
const found = (pair: PixelPair) => findingOf(Object.values(fitsOf(pair)), 'all')!
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
    expect(enoughSide(found(pair))).toBe(side)
    expect(kernelText(best)).toBe(text)
    expect(Math.abs(best.bias - bias)).toBeLessThan(0.3)
    expect(verdictText(found(pair), undefined)).toContain(
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
    expect(enoughSide(found(pair))).toBeUndefined()
    expect(causeOf([...pairCauses(pairBlocksOf(pair)).data], largest)).toBe(cause)
  })

  test('magick-half.png, cut to one size: none', () => {
    const pair = croppedPair(pairOf('magick-half.png'))
    expect([pair.before.width, pair.before.height]).toEqual([24, 20])
    expect(verdictOn(sharedFit(pair, 3))).toBe('none')
  })
})

describe('nothing to learn from', () => {
  const flat = (...colour: readonly number[]) => {
    const { width, height } = picture('before.png')
    const data = new Uint8ClampedArray(4 * width * height).map((_, at) => colour[at % 4] ?? 255)
    return { data, width, height }
  }
  const cases: [string, PixelPair][] = [
    ['same', pairOf('before.png')],
    ['flat before', { before: flat(90, 90, 90), after: picture('before.png') }],
    ['flat after', { before: picture('before.png'), after: flat(90, 90, 90) }],
    ['flat before', { before: flat(90, 120, 60), after: picture('before.png') }],
    ['flat after', { before: picture('before.png'), after: flat(90, 120, 60) }],
    ['flat after', { before: picture('before.png'), after: flat(255, 120, 0) }],
    ['cut off', { before: picture('before.png'), after: flat(255, 255, 255) }],
  ]
  test.each(cases)('%s', (verdict, pair) => {
    const finding = found(pair)
    expect(finding.verdict).toBe(verdict)
    expect(enoughSide(finding)).toBe(verdict === 'same' ? 3 : undefined)
    expect(verdictText(finding, undefined)).toMatch(/same|nothing to learn from/)
  })
})

/** What a function of (row, column, channel) makes of a picture. */
function madeOf(
  { width, height, data }: RgbaImage,
  made: (at: (row: number, column: number) => number, channel: number) => number,
): RgbaImage {
  const within = (at: number, length: number) => Math.min(length - 1, Math.max(0, at))
  return {
    width,
    height,
    data: data.map((alpha, at) => {
      const [pixel, channel] = [Math.floor(at / 4), at % 4]
      const [row, column] = [Math.floor(pixel / width), pixel % width]
      if (channel === 3) return alpha
      return made(
        (down, right) =>
          data[4 * (within(row + down, height) * width + within(column + right, width)) + channel]!,
        channel,
      )
    }),
  }
}
type At = (row: number, column: number) => number
const blurred = (at: At) => (at(0, -1) + 2 * at(0, 0) + at(0, 1)) / 4

describe('a kernel for each channel', () => {
  const before = picture('before.png')
  test('one channel is blurred, the others stay', () => {
    const after = madeOf(before, (at, channel) => (channel === 0 ? blurred(at) : at(0, 0)))
    const finding = found({ before, after })
    expect(finding.verdict).toBe('convolution')
    expect(verdictText(finding, undefined)).toBe(
      'It is a convolution with a kernel for each channel, to the rounding of 8 bits. Red: 0 0 0 / 1 2 1 / 0 0 0 over 4; green and blue stay as they are.',
    )
    const red = findingOf(Object.values(fitsOf({ before, after })), 'red')!
    expect([red.own, kernelText(red.best)]).toEqual([undefined, '0 0 0 / 1 2 1 / 0 0 0 over 4'])
  })

  test('three kernels, one of them a shift', () => {
    const after = madeOf(before, (at, channel) =>
      channel === 0 ? blurred(at) : channel === 1 ? at(1, 2) : 255 - at(0, 0),
    )
    expect(verdictText(found({ before, after }), undefined)).toContain(
      'Red: 0 0 0 / 1 2 1 / 0 0 0 over 4; green: a shift by 2 pixels left and 1 up; blue: 0 0 0 / 0 −1 0 / 0 0 0, plus a bias of 255.',
    )
  })

  test('where one channel has none, there is none', () => {
    const after = madeOf(before, (at, channel) =>
      channel === 2 ? (37 * at(0, 0)) % 251 : at(0, 1),
    )
    const finding = found({ before, after })
    expect(finding.own).toBeUndefined()
    expect(finding.verdict).not.toBe('convolution')
  })
})

describe('what a kernel is like', () => {
  const before = picture('before.png')
  test.each([
    ['moved right and down', (at: At) => at(-2, -3), 'a shift by 3 pixels right and 2 down'],
    ['moved left', (at: At) => at(0, 1), 'a shift by 1 pixel left'],
    ['moved up', (at: At) => at(1, 0), 'a shift by 1 pixel up'],
  ])('%s', (_, made, text) => {
    const finding = found({ before, after: madeOf(before, made) })
    expect(likeText(finding.best)).toEqual({ name: text, cosine: '1' })
    expect(verdictText(finding, undefined)).toBe(
      `It is a convolution: ${text} turns one into the other, to the rounding of 8 bits.`,
    )
  })

  test('a negative: not the filter whose middle is large', () => {
    const after = madeOf(before, (at) => 255 - at(0, 0))
    expect(likeText(found({ before, after }).best)).toEqual({ name: 'a negative', cosine: '1' })
  })

  test('a blur: the filter of the list; what is like no filter: none', () => {
    const box = (at: At) => (blurred((_, column) => at(-1, column)) + blurred(at)) / 2
    expect(likeText(found(pairOf('ffmpeg-smooth.png')).best)).toMatchObject({ cosine: '1' })
    expect(likeText(found({ before, after: madeOf(before, box) }).best)).toBe('none')
  })
})

describe('a picture that cannot tell', () => {
  const [width, height] = [260, 200]
  /** A slow wave, of so many pixels from crest to crest. */
  const wave = (length: number): RgbaImage => {
    const data = new Uint8ClampedArray(4 * width * height).fill(255)
    for (let at = 0; at < width * height; at++) {
      const [row, column] = [Math.floor(at / width), at % width]
      const turn = (2 * Math.PI) / length
      const level = 128 + 60 * Math.sin(turn * column) * Math.cos(turn * row * 0.7)
      data.fill(level, 4 * at, 4 * at + 3)
    }
    return { data, width, height }
  }
  const gauss = (at: At) => {
    const line = [1, 4, 6, 4, 1]
    return line.reduce(
      (sum, one, row) =>
        sum +
        line.reduce((all, other, column) => all + (one * other * at(row - 2, column - 2)) / 256, 0),
      0,
    )
  }

  test('smooth: many kernels make the same of it, and that is said', () => {
    const before = wave(700)
    const finding = found({ before, after: madeOf(before, gauss) })
    expect(finding.verdict).toBe('untold')
    expect(verdictText(finding, undefined)).toMatch(/^These pictures cannot tell the kernel from/)
    expect(likeText(finding.best)).toBeUndefined()
    expect(finding.best.divisor).toBe(0)
  })

  test('with detail: the kernel, whole numbers and all', () => {
    const before = picture('before.png')
    const finding = found({ before, after: madeOf(before, gauss) })
    expect([finding.verdict, finding.best.side]).toEqual(['convolution', 5])
  })
})
