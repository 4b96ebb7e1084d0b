import { multiplyAdd } from './multiplyAdd.as'

/**
 * Rows of a 3×3 convolution of one channel: what filters of photographs and depthwise layers do.
 *
 * The nine weights stay in registers, and two rows are summed at a time, so that the two rows of the image that both
 * read are loaded once. An odd last row writes one row of scrap, every row up to three numbers behind it.
 * @param band the first window of the first row, in bytes like every pointer; floats
 * @param rowStep bytes from a row of the band to the next; windows of neighbouring rows are one row apart
 * @param weights f32 [9]
 * @param outStep bytes from a row of `out` to the next
 */
export function sumNineTaps(
  band: usize,
  rowStep: usize,
  rows: i32,
  cols: i32,
  weights: usize,
  bias: f32,
  out: usize,
  outStep: usize,
): void {
  const w0 = v128.load32_splat(weights)
  const w1 = v128.load32_splat(weights, 4)
  const w2 = v128.load32_splat(weights, 8)
  const w3 = v128.load32_splat(weights, 12)
  const w4 = v128.load32_splat(weights, 16)
  const w5 = v128.load32_splat(weights, 20)
  const w6 = v128.load32_splat(weights, 24)
  const w7 = v128.load32_splat(weights, 28)
  const w8 = v128.load32_splat(weights, 32)
  const none = f32x4.splat(bias)
  for (let row = 0; row < rows; row += 2) {
    for (let col = 0; col < cols; col += 4) {
      let at = band + ((<usize>col) << 2)
      let left = v128.load(at)
      let middle = v128.load(at, 4)
      let right = v128.load(at, 8)
      let a = multiplyAdd(left, w0, none)
      a = multiplyAdd(middle, w1, a)
      a = multiplyAdd(right, w2, a)
      at += rowStep
      left = v128.load(at)
      middle = v128.load(at, 4)
      right = v128.load(at, 8)
      a = multiplyAdd(left, w3, a)
      let b = multiplyAdd(left, w0, none)
      a = multiplyAdd(middle, w4, a)
      b = multiplyAdd(middle, w1, b)
      a = multiplyAdd(right, w5, a)
      b = multiplyAdd(right, w2, b)
      at += rowStep
      left = v128.load(at)
      middle = v128.load(at, 4)
      right = v128.load(at, 8)
      a = multiplyAdd(left, w6, a)
      b = multiplyAdd(left, w3, b)
      a = multiplyAdd(middle, w7, a)
      b = multiplyAdd(middle, w4, b)
      a = multiplyAdd(right, w8, a)
      b = multiplyAdd(right, w5, b)
      at += rowStep
      b = multiplyAdd(v128.load(at), w6, b)
      b = multiplyAdd(v128.load(at, 4), w7, b)
      b = multiplyAdd(v128.load(at, 8), w8, b)
      const to = out + ((<usize>col) << 2)
      v128.store(to, a)
      v128.store(to + outStep, b)
    }
    band += rowStep << 1
    out += outStep << 1
  }
}
