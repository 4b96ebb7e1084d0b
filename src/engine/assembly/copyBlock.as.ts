/**
 * Copies rows of floats, four at a time: up to three numbers of scrap are written behind a row, before the next one is.
 * @param fromStep bytes from a row to the next, as `toStep`
 */
export function copyBlock(
  from: usize,
  fromStep: usize,
  to: usize,
  toStep: usize,
  rows: i32,
  columns: i32,
): void {
  const width = (<usize>columns) << 2
  for (let row = 0; row < rows; row++) {
    for (let at: usize = 0; at < width; at += 16) v128.store(to + at, v128.load(from + at))
    from += fromStep
    to += toStep
  }
}
