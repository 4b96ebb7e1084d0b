import type { Picture } from '#data/picture.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import { scaled, targets } from '#labs/learn/model/targets.ts'
import type { LearnSettings } from '#labs/learn/settings.ts'
import { type PixelPair, sides } from './pairBlocksOf.ts'

/** The example; what is found of a pair is kept by its search (`work/pairSearch.ts`), as are pictures of one's own. */
export interface PairLayer {
  readonly show: 'pair'
  readonly settings: LearnSettings
  readonly example: PixelPair
}

/** The kernel size that is looked at. */
export interface PairScene {
  readonly show: 'pair'
  readonly side: number
}

/** A picture, and what a filter, a median or a curve makes of it, in 8 bits. */
export function pairLayer(settings: LearnSettings, { pixels, white }: Picture): PairLayer {
  const [, height = 1, width = 1] = pixels.shape
  const grey = pixels.data.slice(0, height * width).map((value) => (255 * value) / white)
  const at = (row: number, column: number) =>
    grey[clamped(row, height) * width + clamped(column, width)]!
  const made = makers[settings.pairMade](settings)
  const after = grey.map((_, cell) => made(at, Math.floor(cell / width), cell % width))
  return {
    show: 'pair',
    settings,
    example: { before: greyImage(grey, width, height), after: greyImage(after, width, height) },
  }
}

/** The scene of a step: a size of kernels each. */
export function pairScene(step: number): PairScene {
  return { show: 'pair', side: sides[Math.min(step, sides.length - 1)]! }
}

type Pixel = (row: number, column: number) => number
type Maker = (at: Pixel, row: number, column: number) => number

const makers: Record<LearnSettings['pairMade'], (settings: LearnSettings) => Maker> = {
  filter: ({ target, own }) => {
    const weights = targets.find(({ id }) => id === target)?.weights ?? scaled(own)
    const side = Math.sqrt(weights.length)
    const reach = (side - 1) / 2
    const sum = weights.reduce((all, weight) => all + weight, 0)
    // As programs do: grey stands for 0 where the filter finds edges.
    const bias = Math.abs(sum) < 1e-9 ? 128 : 0
    return (at, row, column) =>
      weights.reduce(
        (all, weight, tap) =>
          all + weight * at(row + Math.floor(tap / side) - reach, column + (tap % side) - reach),
        bias,
      )
  },
  median: () => (at, row, column) =>
    Array.from({ length: 9 }, (_, tap) =>
      at(row + Math.floor(tap / 3) - 1, column + (tap % 3) - 1),
    ).toSorted((one, other) => one - other)[4]!,
  curve: () => (at, row, column) => 255 * (at(row, column) / 255) ** 0.5,
}

const clamped = (at: number, count: number) => Math.min(count - 1, Math.max(0, at))

function greyImage(values: Float32Array, width: number, height: number): RgbaImage {
  const data = new Uint8ClampedArray(4 * values.length)
  // Bytes of a clamped array are rounded and kept within 0 and 255.
  values.forEach((value, pixel) => data.fill(value, 4 * pixel, 4 * pixel + 3))
  for (let at = 3; at < data.length; at += 4) data[at] = 255
  return { data, width, height }
}
