/**
 * The products of Winograd's method: for each of the 36 places of a patch the matrix product, over input channels, of
 * kernels and patches.
 *
 * Fast because eight sums (four output channels, two patches) stay in locals along all channels: six numbers are read
 * for eight products, and both factors lie in memory in the order in which they are read.
 * @param products [fours · 4, pairs · 2, 36], written
 * @param kernels [36, fours, channels, 4]
 * @param patches [36, pairs, channels, 2]
 */
export function multiplyPatches(
  products: Float64Array,
  kernels: Float64Array,
  patches: Float64Array,
  fours: number,
  pairs: number,
  channels: number,
): void {
  const nextPatch = 36
  const nextChannel = (pairs * 2 * 36) | 0
  for (let place = 0; place < 36; place++) {
    for (let four = 0; four < fours; four++) {
      for (let pair = 0; pair < pairs; pair++) {
        let k = ((place * fours + four) * channels * 4) | 0
        let p = ((place * pairs + pair) * channels * 2) | 0
        const end = (p + channels * 2) | 0
        let a0 = 0
        let a1 = 0
        let b0 = 0
        let b1 = 0
        let c0 = 0
        let c1 = 0
        let d0 = 0
        let d1 = 0
        while (p < end) {
          const p0 = patches[p]
          const p1 = patches[(p + 1) | 0]
          const a = kernels[k]
          const b = kernels[(k + 1) | 0]
          const c = kernels[(k + 2) | 0]
          const d = kernels[(k + 3) | 0]
          a0 += a * p0
          a1 += a * p1
          b0 += b * p0
          b1 += b * p1
          c0 += c * p0
          c1 += c * p1
          d0 += d * p0
          d1 += d * p1
          p = (p + 2) | 0
          k = (k + 4) | 0
        }
        let to = (four * 4 * nextChannel + pair * 2 * nextPatch + place) | 0
        products[to] = a0
        products[to + nextPatch] = a1
        to = (to + nextChannel) | 0
        products[to] = b0
        products[to + nextPatch] = b1
        to = (to + nextChannel) | 0
        products[to] = c0
        products[to + nextPatch] = c1
        to = (to + nextChannel) | 0
        products[to] = d0
        products[to + nextPatch] = d1
      }
    }
  }
}
