/**
 * Rows of a 2×2 max pool of stride 2: the largest of each four; of equal ones the first, and NaN where there is one.
 * Each row's last four write up to three numbers of scrap behind it.
 * @param image two rows for each row of `out`, `rowStep` bytes apart
 */
export function largestOfFour(
  image: usize,
  rowStep: usize,
  rows: i32,
  cols: i32,
  out: usize,
  outStep: usize,
): void {
  for (let row = 0; row < rows; row++) {
    let top = image
    let bottom = image + rowStep
    for (let col = 0; col < cols; col += 4) {
      const above = v128.load(top)
      const aboveNext = v128.load(top, 16)
      const below = v128.load(bottom)
      const belowNext = v128.load(bottom, 16)
      const upper = larger(
        v128.shuffle<f32>(above, aboveNext, 0, 2, 4, 6),
        v128.shuffle<f32>(above, aboveNext, 1, 3, 5, 7),
      )
      const lower = larger(
        v128.shuffle<f32>(below, belowNext, 0, 2, 4, 6),
        v128.shuffle<f32>(below, belowNext, 1, 3, 5, 7),
      )
      v128.store(out + ((<usize>col) << 2), larger(upper, lower))
      top += 32
      bottom += 32
    }
    image += rowStep << 1
    out += outStep
  }
}

/** The larger of two in each lane, a where neither is; NaN where one is NaN. */
function larger(a: v128, b: v128): v128 {
  return v128.max<f32>(a, b)
}
