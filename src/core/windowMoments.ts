import type { PairBlocks } from './pairBlocks.ts'

/** Windows whose products are summed at a time: their pixels stay in the processor's cache. */
const atOnce = 128

/**
 * Sums over windows of all products of two of: the window's pixels, the pixel wanted, 1; the lower triangle of
 * [side² + 2, side² + 2], in whole numbers.
 * @param centres where the middles of the windows lie in the blocks
 */
export function windowMoments(
  { width, before, after }: PairBlocks,
  centres: Int32Array,
  side: number,
): Float64Array {
  const taps = side * side
  const size = taps + 2
  const offsets = tapOffsets(side, width)
  const panel = new Float64Array(size * atOnce).fill(1, (taps + 1) * atOnce)
  const products = new Float64Array(size * size)
  let held = 0
  for (const centre of centres) {
    for (let tap = 0; tap < taps; tap++)
      panel[tap * atOnce + held] = before[centre + offsets[tap]!]!
    panel[taps * atOnce + held] = after[centre]!
    if (++held === atOnce) {
      addProducts(products, panel, size, held)
      held = 0
    }
  }
  addProducts(products, panel, size, held)
  return products
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
      if (j < i) products[i * size + j + 1]! += ad
      if (i + 1 === size) continue
      products[(i + 1) * size + j]! += bc
      products[(i + 1) * size + j + 1]! += bd
    }
  }
}
