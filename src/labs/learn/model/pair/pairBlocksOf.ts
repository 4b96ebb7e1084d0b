import type { PairBlocks } from '#core/pairBlocks.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'

/** Two pictures of one size. */
export interface PixelPair {
  readonly before: RgbaImage
  readonly after: RgbaImage
}

/** Pixels that are looked at, at most: all of a picture, or blocks of it. */
const mostPixels = 500_000
const blockSide = 64

/** The sizes of kernels that are tried, one a step. */
export const sides = [3, 5, 7, 9, 11, 13, 15] as const

/** Windows that a fit needs for each of its weights, at least. */
const leastWindows = 2

/** The largest kernel that so small a picture tells anything of; 0 where it is too small for any. */
export function largestSide({ width, height }: { width: number; height: number }): number {
  return Math.max(
    0,
    ...sides.filter(
      (side) =>
        Math.min(width, height) >= side &&
        (width - side + 1) * (height - side + 1) >= leastWindows * (side * side + 1),
    ),
  )
}

/** What is looked at of a pair: all of it, or blocks spread over it; one channel where both are grey. */
export function pairBlocksOf({ before, after }: PixelPair): PairBlocks {
  const { width, height } = before
  const channels = isGrey(before) && isGrey(after) ? 1 : 3
  const margin = (largestSide(before) - 1) / 2
  const isWhole = width * height <= mostPixels || Math.min(width, height) < blockSide
  const block = isWhole ? { width, height } : { width: blockSide, height: blockSide }
  const places = isWhole ? [[0, 0] as const] : blockPlaces(width, height)
  const size = block.width * block.height
  const planes = { before, after }
  const copied = (of: keyof typeof planes) => {
    const { data } = planes[of]
    const out = new Uint8Array(channels * places.length * size)
    let at = 0
    for (let channel = 0; channel < channels; channel++)
      for (const [top, left] of places)
        for (let row = 0; row < block.height; row++) {
          let from = 4 * ((top + row) * width + left) + channel
          for (let column = 0; column < block.width; column++, from += 4) out[at++] = data[from]!
        }
    return out
  }
  return {
    channels,
    count: places.length,
    ...block,
    margin,
    before: copied('before'),
    after: copied('after'),
  }
}

/** Tops and lefts of blocks in even rows and columns. */
function blockPlaces(width: number, height: number): (readonly [top: number, left: number])[] {
  const wanted = mostPixels / blockSide ** 2
  const across = Math.min(
    Math.floor(width / blockSide),
    Math.max(1, Math.round(Math.sqrt((wanted * width) / height))),
  )
  const down = Math.min(Math.floor(height / blockSide), Math.max(1, Math.floor(wanted / across)))
  const place = (at: number, count: number, length: number) =>
    Math.floor(((at + 0.5) / count) * length - blockSide / 2)
  return Array.from(
    { length: across * down },
    (_, at) =>
      [place(Math.floor(at / across), down, height), place(at % across, across, width)] as const,
  )
}

function isGrey({ data }: RgbaImage): boolean {
  for (let at = 0; at < data.length; at += 4)
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return false
  return true
}
