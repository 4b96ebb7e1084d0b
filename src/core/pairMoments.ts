import { blockMoments } from './blockMoments.ts'
import type { PairBlocks } from './pairBlocks.ts'
import { windowMoments } from './windowMoments.ts'

/** Sums over windows of all products of two of: the window's pixels, the pixel wanted, 1. */
export interface PairMoments {
  /** Cells along a side of the window. */
  readonly side: number
  /** Windows that were summed over. */
  readonly windows: number
  /** Windows that were left out, since the pixel wanted is 0 or 255: it may have been cut off there. */
  readonly cutOff: number
  /** [side² + 2, side² + 2], the lower triangle; whole numbers, so that sums and differences are exact. */
  readonly products: Float64Array
}

/** Products of two that are summed for windows one by one, about: a fraction of a second. */
const mostProducts = 4e8

/**
 * The moments of one channel of a pair of pictures, over all of its windows; over some that are spread evenly where too
 * many pixels may have been cut off to take their windows out one by one.
 */
export function pairMoments(blocks: PairBlocks, channel: number, side: number): PairMoments {
  const size = side * side + 2
  const most = Math.floor(mostProducts / (size * size * 0.5))
  const { kept, cut } = centresOf(blocks, channel)
  if (kept.length <= most || cut.length > most) {
    const apart = Math.max(1, kept.length / most)
    const looked = spreadOver(kept, apart)
    const products = windowMoments(blocks, looked, side)
    return { side, windows: looked.length, cutOff: Math.round(cut.length / apart), products }
  }
  const products = blockMoments(blocks, channel, side)
  if (cut.length > 0) windowMoments(blocks, cut, side).forEach((sum, at) => (products[at]! -= sum))
  return { side, windows: kept.length, cutOff: cut.length, products }
}

/** The moments of both: of the windows of the one and those of the other. */
export function joinedMoments(one: PairMoments, other: PairMoments): PairMoments {
  return {
    side: one.side,
    windows: one.windows + other.windows,
    cutOff: one.cutOff + other.cutOff,
    products: one.products.map((value, at) => value + other.products[at]!),
  }
}

/** The moments of the smaller windows in the middles of these. */
export function innerMoments(moments: PairMoments, side: number): PairMoments {
  const { side: outer, products } = moments
  const from = (outer - side) / 2
  const places = [
    ...Array.from(
      { length: side * side },
      (_, tap) => (Math.floor(tap / side) + from) * outer + (tap % side) + from,
    ),
    outer * outer,
    outer * outer + 1,
  ]
  const all = outer * outer + 2
  const inner = new Float64Array(places.length * places.length)
  places.forEach((row, i) =>
    places.forEach((column, j) => {
      if (j <= i) inner[i * places.length + j] = products[row * all + column]!
    }),
  )
  return { ...moments, side, products: inner }
}

/** Where the middles of a channel's windows lie: those that tell something, and those that may have been cut off. */
function centresOf({ count, height, width, margin, after }: PairBlocks, channel: number) {
  const all = count * (height - 2 * margin) * (width - 2 * margin)
  const [kept, cut] = [new Int32Array(all), new Int32Array(all)]
  let [keeps, cuts] = [0, 0]
  for (let block = channel * count; block < (channel + 1) * count; block++)
    for (let row = margin; row < height - margin; row++)
      for (let column = margin; column < width - margin; column++) {
        const centre = (block * height + row) * width + column
        const wanted = after[centre]!
        if (wanted === 0 || wanted === 255) cut[cuts++] = centre
        else kept[keeps++] = centre
      }
  return { kept: kept.subarray(0, keeps), cut: cut.subarray(0, cuts) }
}

/** One of each `apart` places, not always the same: a regular grid could meet the picture's own. */
function spreadOver(centres: Int32Array, apart: number): Int32Array {
  if (apart === 1) return centres
  return Int32Array.from(
    { length: Math.floor(centres.length / apart) },
    (_, each) => centres[Math.floor((each + ((each * 0.618034) % 1)) * apart)]!,
  )
}
