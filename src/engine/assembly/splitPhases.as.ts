/**
 * A row taken apart by the remainder of its columns, so that windows `stride` cells apart read neighbours: cell c goes to
 * place c / stride of phase c mod stride.
 * @param phases how many of the phases are wanted, from the first on
 * @param phaseStep bytes from a phase of `out` to the next
 */
export function splitPhases(
  row: usize,
  cols: i32,
  stride: i32,
  phases: i32,
  out: usize,
  phaseStep: usize,
): void {
  let col = 0
  if (stride == 2 && phases == 2) {
    for (; col + 8 <= cols; col += 8) {
      const left = v128.load(row)
      const right = v128.load(row, 16)
      v128.store(out, v128.shuffle<f32>(left, right, 0, 2, 4, 6))
      v128.store(out + phaseStep, v128.shuffle<f32>(left, right, 1, 3, 5, 7))
      row += 32
      out += 16
    }
  }
  const step = (<usize>stride) << 2
  for (let phase = 0; phase < phases; phase++) {
    let from = row + ((<usize>phase) << 2)
    let to = out + <usize>phase * phaseStep
    let left = (cols - col - phase + stride - 1) / stride
    for (; left >= 4; left -= 4) {
      let four = v128.load32_zero(from)
      four = v128.load_lane<f32>(from + step, four, 1)
      four = v128.load_lane<f32>(from + 2 * step, four, 2)
      four = v128.load_lane<f32>(from + 3 * step, four, 3)
      v128.store(to, four)
      from += 4 * step
      to += 16
    }
    for (; left > 0; left--) {
      store<f32>(to, load<f32>(from))
      from += step
      to += 4
    }
  }
}
