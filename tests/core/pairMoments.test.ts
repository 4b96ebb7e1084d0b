import { describe, expect, test } from 'vitest'
import { blockMoments } from '#core/blockMoments.ts'
import { kernelFits, readKernelFits } from '#core/kernelFits.ts'
import type { PairBlocks } from '#core/pairBlocks.ts'
import { innerMoments, pairMoments } from '#core/pairMoments.ts'
import { windowMoments } from '#core/windowMoments.ts'
import { seededRandom } from '#data/seededRandom.ts'

/** Noise, and what is made of it pixel by pixel. */
function blocksOf(
  shape: Omit<PairBlocks, 'before' | 'after'>,
  made: (level: number, at: number, before: Uint8Array) => number,
): PairBlocks {
  const random = seededRandom(7)
  const { channels, count, height, width } = shape
  const before = Uint8Array.from({ length: channels * count * height * width }, () =>
    Math.floor(256 * random()),
  )
  return { ...shape, before, after: before.map((level, at) => made(level, at, before)) }
}

function centres({ count, height, width, margin }: PairBlocks, channel: number): Int32Array {
  const inside = (at: number, length: number) => at >= margin && at < length - margin
  return Int32Array.from({ length: count * height * width }, (_, at) => at)
    .filter((at) => inside(at % width, width) && inside(Math.floor(at / width) % height, height))
    .map((at) => channel * count * height * width + at)
}

describe('moments over all windows', () => {
  test.each([
    [{ channels: 1, count: 1, height: 21, width: 40, margin: 7 }, 0, 15],
    [{ channels: 3, count: 4, height: 24, width: 19, margin: 7 }, 2, 15],
    [{ channels: 3, count: 2, height: 9, width: 12, margin: 2 }, 1, 3],
    [{ channels: 1, count: 1, height: 3, width: 3, margin: 1 }, 0, 3],
  ] as const)(
    '%j, channel %i, %i cells: those of the windows one by one',
    (shape, channel, side) => {
      const blocks = blocksOf(shape, (level) => 255 - level)
      expect(blockMoments(blocks, channel, side)).toEqual(
        windowMoments(blocks, centres(blocks, channel), side),
      )
    },
  )

  test('of a row longer than sums of whole numbers of 32 bits: exact', () => {
    const width = 40_000
    const data = new Uint8Array(3 * width).fill(254)
    const blocks = {
      channels: 1,
      count: 1,
      height: 3,
      width,
      margin: 1,
      before: data,
      after: data,
    } as const
    expect(blockMoments(blocks, 0, 3)[0]).toBe(254 * 254 * (width - 2))
  })

  test('windows of pixels that may have been cut off are taken out again', () => {
    const shape = { channels: 1, count: 2, height: 260, width: 240, margin: 3 } as const
    const blocks = blocksOf(shape, (_, at) => (at % 50 === 0 ? 255 : at % 200))
    const moments = pairMoments(blocks, 0, 7)
    const kept = centres(blocks, 0).filter((at) => ![0, 255].includes(blocks.after[at]!))
    expect([moments.windows, moments.windows + moments.cutOff]).toEqual([
      kept.length,
      2 * 254 * 234,
    ])
    expect(moments.products).toEqual(windowMoments(blocks, kept, 7))
  })

  test('the middles of windows are smaller windows', () => {
    const blocks = blocksOf({ channels: 1, count: 1, height: 20, width: 20, margin: 3 }, (l) => l)
    const { products } = pairMoments(blocks, 0, 5)
    expect(innerMoments(pairMoments(blocks, 0, 7), 5).products).toEqual(products)
  })
})

test('what no kernel makes: a larger one never explains less', () => {
  const shape = { channels: 3, count: 1, height: 60, width: 70, margin: 7 } as const
  const blocks = blocksOf(shape, (level, at, before) =>
    Math.max(level, before[at - 1] ?? 0, before[at + 70] ?? 0),
  )
  const sides = [3, 5, 7, 9, 11, 13, 15]
  const fits = readKernelFits(kernelFits({ blocks, sides }))
  for (const channel of [0, 1, 2, 3]) {
    const errors = sides.map((side) => fits[side]![channel]!.error)
    expect(errors).toEqual(errors.toSorted((one, other) => other - one))
    const windows = sides.map((side) => fits[side]![channel]!.windows)
    expect(new Set(windows).size).toBe(1)
  }
})
