/**
 * Adds one row of five taps, stride 1, to the sums of four output channels: what a 5×5 kernel does five times for each
 * input channel.
 *
 * Fast because one number is read for twenty products; the window of five slides along in locals, and the weights never
 * leave the function. Same order of terms as the plain loop.
 * @param sums [4, count + 1], added to; the last of each row is not touched
 * @param at where in `band` the first tap of the first sum lies
 * @param w where the weights begin, [5, 4]: the four channels side by side
 */
export function addFiveTapsToFour(
  sums: Float64Array,
  count: number,
  band: Float64Array,
  at: number,
  weights: Float64Array,
  w: number,
): void {
  const a0 = weights[w]
  const b0 = weights[w + 1]
  const c0 = weights[w + 2]
  const d0 = weights[w + 3]
  const a1 = weights[w + 4]
  const b1 = weights[w + 5]
  const c1 = weights[w + 6]
  const d1 = weights[w + 7]
  const a2 = weights[w + 8]
  const b2 = weights[w + 9]
  const c2 = weights[w + 10]
  const d2 = weights[w + 11]
  const a3 = weights[w + 12]
  const b3 = weights[w + 13]
  const c3 = weights[w + 14]
  const d3 = weights[w + 15]
  const a4 = weights[w + 16]
  const b4 = weights[w + 17]
  const c4 = weights[w + 18]
  const d4 = weights[w + 19]
  const row = (count + 1) | 0
  let xa = 0
  let xb = row
  let xc = (xb + row) | 0
  let xd = (xc + row) | 0
  let p = band[at]
  let q = band[at + 1]
  let r = band[at + 2]
  let s = band[at + 3]
  let next = (at + 4) | 0
  while (xa < count) {
    const t = band[next]
    sums[xa] = sums[xa] + p * a0 + q * a1 + r * a2 + s * a3 + t * a4
    sums[xb] = sums[xb] + p * b0 + q * b1 + r * b2 + s * b3 + t * b4
    sums[xc] = sums[xc] + p * c0 + q * c1 + r * c2 + s * c3 + t * c4
    sums[xd] = sums[xd] + p * d0 + q * d1 + r * d2 + s * d3 + t * d4
    p = q
    q = r
    r = s
    s = t
    next = (next + 1) | 0
    xa = (xa + 1) | 0
    xb = (xb + 1) | 0
    xc = (xc + 1) | 0
    xd = (xd + 1) | 0
  }
}
