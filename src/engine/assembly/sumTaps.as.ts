import { multiplyAdd } from './multiplyAdd.as'

/**
 * Rows of one output channel: any kernel, over any number of channels, at any dilation.
 *
 * A tap is an offset from the window's first cell and a weight, so size, channels and dilation are all the same loop.
 * Thirty-two neighbours are summed in registers while the taps go by: a weight, once read, meets all of them. A row's
 * rest is summed by eights, and writes up to seven numbers of scrap behind it.
 * @param band the first window of the first row, in bytes like every pointer; floats
 * @param rowStep bytes from the windows of a row to those of the next
 * @param offsets i32 bytes from a window's first cell to each tap
 * @param weights f32, one for each tap
 * @param outStep bytes from a row of `out` to the next
 */
export function sumTaps(
  band: usize,
  rowStep: usize,
  rows: i32,
  cols: i32,
  offsets: usize,
  weights: usize,
  taps: i32,
  bias: f32,
  out: usize,
  outStep: usize,
): void {
  const offsetsEnd = offsets + ((<usize>taps) << 2)
  for (let row = 0; row < rows; row++) {
    let col = 0
    for (; col + 32 <= cols; col += 32) {
      const from = band + ((<usize>col) << 2)
      let a = f32x4.splat(bias)
      let b = a
      let c = a
      let d = a
      let e = a
      let f = a
      let g = a
      let h = a
      let w = weights
      for (let o = offsets; o < offsetsEnd; o += 4, w += 4) {
        const at = from + load<u32>(o)
        const weight = v128.load32_splat(w)
        a = multiplyAdd(v128.load(at), weight, a)
        b = multiplyAdd(v128.load(at, 16), weight, b)
        c = multiplyAdd(v128.load(at, 32), weight, c)
        d = multiplyAdd(v128.load(at, 48), weight, d)
        e = multiplyAdd(v128.load(at, 64), weight, e)
        f = multiplyAdd(v128.load(at, 80), weight, f)
        g = multiplyAdd(v128.load(at, 96), weight, g)
        h = multiplyAdd(v128.load(at, 112), weight, h)
      }
      const to = out + ((<usize>col) << 2)
      v128.store(to, a)
      v128.store(to, b, 16)
      v128.store(to, c, 32)
      v128.store(to, d, 48)
      v128.store(to, e, 64)
      v128.store(to, f, 80)
      v128.store(to, g, 96)
      v128.store(to, h, 112)
    }
    for (; col < cols; col += 8) {
      const from = band + ((<usize>col) << 2)
      let a = f32x4.splat(bias)
      let b = a
      let w = weights
      for (let o = offsets; o < offsetsEnd; o += 4, w += 4) {
        const at = from + load<u32>(o)
        const weight = v128.load32_splat(w)
        a = multiplyAdd(v128.load(at), weight, a)
        b = multiplyAdd(v128.load(at, 16), weight, b)
      }
      const to = out + ((<usize>col) << 2)
      v128.store(to, a)
      v128.store(to, b, 16)
    }
    band += rowStep
    out += outStep
  }
}
