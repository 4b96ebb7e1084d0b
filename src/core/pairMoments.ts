import type { PairBlocks } from './pairBlocks.ts'

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

/** Windows whose products are summed at a time: their pixels stay in the processor's cache. */
const atOnce = 128

/**
 * The moments of one channel of a pair of pictures, over windows spread evenly over its blocks.
 * @param most how many windows are looked at, at most
 */
export function pairMoments(
  blocks: PairBlocks,
  channel: number,
  side: number,
  most: number,
): PairMoments {
  const { count, height, width, margin, before, after } = blocks
  const [rows, columns] = [height - 2 * margin, width - 2 * margin]
  const all = count * rows * columns
  const looked = Math.min(all, most)
  const taps = side * side
  const size = taps + 2
  const offsets = tapOffsets(side, width)
  const panel = new Float64Array(size * atOnce).fill(1, (taps + 1) * atOnce)
  const products = new Float64Array(size * size)
  const first = channel * count * height * width
  let [windows, cutOff, held] = [0, 0, 0]
  for (let each = 0; each < looked; each++) {
    const at = looked === all ? each : spread(each, all / looked)
    const row = Math.floor(at / columns)
    const block = Math.floor(row / rows)
    const centre =
      first +
      (block * height + margin + (row - block * rows)) * width +
      margin +
      (at - row * columns)
    const wanted = after[centre]!
    if (wanted === 0 || wanted === 255) {
      cutOff++
      continue
    }
    for (let tap = 0; tap < taps; tap++)
      panel[tap * atOnce + held] = before[centre + offsets[tap]!]!
    panel[taps * atOnce + held] = wanted
    windows++
    if (++held === atOnce) {
      addProducts(products, panel, size, held)
      held = 0
    }
  }
  addProducts(products, panel, size, held)
  return { side, windows, cutOff, products }
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

/** One of each `apart` places, not always the same: a regular grid could meet the picture's own. */
function spread(each: number, apart: number): number {
  return Math.floor((each + ((each * 0.618034) % 1)) * apart)
}

function tapOffsets(side: number, width: number): Int32Array {
  const reach = (side - 1) / 2
  return Int32Array.from(
    { length: side * side },
    (_, tap) => (Math.floor(tap / side) - reach) * width + (tap % side) - reach,
  )
}

/** Adds the products of the panel's rows, two rows with two at a time; its lower triangle. */
function addProducts(
  products: Float64Array,
  panel: Float64Array,
  size: number,
  held: number,
): void {
  for (let i = 0; i < size; i += 2) {
    const [a, b] = [i * atOnce, Math.min(i + 1, size - 1) * atOnce]
    for (let j = 0; j <= i; j += 2) {
      const [c, d] = [j * atOnce, Math.min(j + 1, size - 1) * atOnce]
      let [ac, ad, bc, bd] = [0, 0, 0, 0]
      for (let k = 0; k < held; k++) {
        const [va, vb, vc, vd] = [panel[a + k]!, panel[b + k]!, panel[c + k]!, panel[d + k]!]
        ac += va * vc
        ad += va * vd
        bc += vb * vc
        bd += vb * vd
      }
      products[i * size + j]! += ac
      if (j + 1 < size) products[i * size + j + 1]! += ad
      if (i + 1 === size) continue
      products[(i + 1) * size + j]! += bc
      if (j + 1 < size) products[(i + 1) * size + j + 1]! += bd
    }
  }
}
