import { multiplyAdd } from './multiplyAdd.as'

/**
 * Rows of four output channels: any kernel, over any number of channels, at any dilation.
 *
 * Eight neighbours of four channels are summed in registers: two readings of the band and four weights make eight
 * products of four lanes. A row's last eight write up to seven numbers of scrap behind it.
 * @param band the first window of the first row, in bytes like every pointer; floats
 * @param rowStep bytes from the windows of a row to those of the next
 * @param offsets i32 bytes from a window's first cell to each tap
 * @param weights f32 [taps, 4]
 * @param bias f32 [4]
 * @param outStep bytes from a row of `out` to the next, `outPlane` from a channel to the next
 */
export function sumTapsOfFour(
  band: usize,
  rowStep: usize,
  rows: i32,
  cols: i32,
  offsets: usize,
  weights: usize,
  taps: i32,
  bias: usize,
  out: usize,
  outStep: usize,
  outPlane: usize,
): void {
  const offsetsEnd = offsets + ((<usize>taps) << 2)
  for (let row = 0; row < rows; row++) {
    for (let col = 0; col < cols; col += 8) {
      const from = band + ((<usize>col) << 2)
      let a0 = v128.load32_splat(bias)
      let b0 = v128.load32_splat(bias, 4)
      let c0 = v128.load32_splat(bias, 8)
      let d0 = v128.load32_splat(bias, 12)
      let a1 = a0
      let b1 = b0
      let c1 = c0
      let d1 = d0
      let w = weights
      for (let o = offsets; o < offsetsEnd; o += 4, w += 16) {
        const at = from + load<u32>(o)
        const left = v128.load(at)
        const right = v128.load(at, 16)
        let weight = v128.load32_splat(w)
        a0 = multiplyAdd(left, weight, a0)
        a1 = multiplyAdd(right, weight, a1)
        weight = v128.load32_splat(w, 4)
        b0 = multiplyAdd(left, weight, b0)
        b1 = multiplyAdd(right, weight, b1)
        weight = v128.load32_splat(w, 8)
        c0 = multiplyAdd(left, weight, c0)
        c1 = multiplyAdd(right, weight, c1)
        weight = v128.load32_splat(w, 12)
        d0 = multiplyAdd(left, weight, d0)
        d1 = multiplyAdd(right, weight, d1)
      }
      let to = out + ((<usize>col) << 2)
      v128.store(to, a0)
      v128.store(to, a1, 16)
      to += outPlane
      v128.store(to, b0)
      v128.store(to, b1, 16)
      to += outPlane
      v128.store(to, c0)
      v128.store(to, c1, 16)
      to += outPlane
      v128.store(to, d0)
      v128.store(to, d1, 16)
    }
    band += rowStep
    out += outStep
  }
}
