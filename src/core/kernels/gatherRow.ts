import { rowScale } from './winogradTransforms.ts'

/**
 * Fills a row of `count` outputs from the products of its tiles, those of F(4, 3) along the row.
 * @param at where the first tile's first product lies in `products`; the next tile's is its neighbour, the next product
 *   is `step` away
 * @param offset added last: the bias
 */
export function gatherRow(
  out: Float32Array,
  to: number,
  count: number,
  products: Float64Array,
  at: number,
  step: number,
  offset: number,
): void {
  let a = at | 0
  let b = (a + step) | 0
  let c = (b + step) | 0
  let d = (c + step) | 0
  let e = (d + step) | 0
  let f = (e + step) | 0
  let x = to | 0
  const end = (x + count) | 0
  const last = (end - 3) | 0
  while (x < last) {
    const m1 = products[b]
    const m2 = products[c]
    const m3 = products[d]
    const m4 = products[e]
    const near = m1 + m2
    const nearOdd = m1 - m2
    const far = m3 + m4
    const farOdd = m3 - m4
    out[x] = (products[a] + near + far) / rowScale + offset
    out[(x + 1) | 0] = (nearOdd + 2 * farOdd) / rowScale + offset
    out[(x + 2) | 0] = (near + 4 * far) / rowScale + offset
    out[(x + 3) | 0] = (nearOdd + 8 * farOdd + products[f]) / rowScale + offset
    a = (a + 1) | 0
    b = (b + 1) | 0
    c = (c + 1) | 0
    d = (d + 1) | 0
    e = (e + 1) | 0
    f = (f + 1) | 0
    x = (x + 4) | 0
  }
  if (x === end) return
  const near = products[b] + products[c]
  const nearOdd = products[b] - products[c]
  const far = products[d] + products[e]
  const farOdd = products[d] - products[e]
  out[x] = (products[a] + near + far) / rowScale + offset
  if (x + 1 < end) out[x + 1] = (nearOdd + 2 * farOdd) / rowScale + offset
  if (x + 2 < end) out[x + 2] = (near + 4 * far) / rowScale + offset
}
