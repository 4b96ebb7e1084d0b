/**
 * The sums of four output channels along a row, all taps of all channels: any kernel size, stride and dilation.
 *
 * Fast because eight sums (four channels, two columns) stay in locals from the first tap to the last, and each tap
 * reads two numbers and four weights for eight products. Where a tap lies is looked up, not worked out, so one short
 * loop serves every kernel. Same order of terms as the plain loop.
 * @param sums [4, count + 1], written; the last of each four rows is scrap
 * @param at where in `band` the first window's first tap lies; one cell after the last window must be readable
 * @param stride cells from one column's window to the next
 * @param offsets [taps]: where each tap lies, from the first
 * @param w where the weights begin, [taps, 4]: the four channels side by side
 */
export function sumTapsForFour(
  sums: Float64Array,
  count: number,
  band: Float64Array,
  at: number,
  stride: number,
  offsets: Int32Array,
  weights: Float64Array,
  w: number,
): void {
  const taps = offsets.length
  const row = (count + 1) | 0
  const row2 = (row * 2) | 0
  const row3 = (row * 3) | 0
  let left = at | 0
  for (let x = 0; x < count; x = (x + 2) | 0) {
    let a0 = 0
    let a1 = 0
    let b0 = 0
    let b1 = 0
    let c0 = 0
    let c1 = 0
    let d0 = 0
    let d1 = 0
    let k = w | 0
    for (let tap = 0; tap < taps; tap = (tap + 1) | 0) {
      const place = (left + offsets[tap]) | 0
      const i0 = band[place]
      const i1 = band[(place + stride) | 0]
      const wa = weights[k]
      const wb = weights[(k + 1) | 0]
      const wc = weights[(k + 2) | 0]
      const wd = weights[(k + 3) | 0]
      a0 += i0 * wa
      a1 += i1 * wa
      b0 += i0 * wb
      b1 += i1 * wb
      c0 += i0 * wc
      c1 += i1 * wc
      d0 += i0 * wd
      d1 += i1 * wd
      k = (k + 4) | 0
    }
    sums[x] = a0
    sums[(x + 1) | 0] = a1
    sums[(x + row) | 0] = b0
    sums[(x + row + 1) | 0] = b1
    sums[(x + row2) | 0] = c0
    sums[(x + row2 + 1) | 0] = c1
    sums[(x + row3) | 0] = d0
    sums[(x + row3 + 1) | 0] = d1
    left = (left + stride * 2) | 0
  }
}
