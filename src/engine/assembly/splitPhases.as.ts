/**
 * A row taken apart by the remainder of its columns, so that windows `stride` cells apart read neighbours: cell c goes to
 * place c / stride of phase c mod stride.
 * @param phaseStep bytes from a phase of `out` to the next
 */
export function splitPhases(
  row: usize,
  cols: i32,
  stride: i32,
  out: usize,
  phaseStep: usize,
): void {
  let col = 0
  if (stride == 2) {
    for (; col + 8 <= cols; col += 8) {
      const left = v128.load(row)
      const right = v128.load(row, 16)
      v128.store(out, v128.shuffle<f32>(left, right, 0, 2, 4, 6))
      v128.store(out + phaseStep, v128.shuffle<f32>(left, right, 1, 3, 5, 7))
      row += 32
      out += 16
    }
  }
  for (let phase = 0; col < cols; col++) {
    store<f32>(out + <usize>phase * phaseStep, load<f32>(row))
    row += 4
    phase++
    if (phase == stride) {
      phase = 0
      out += 4
    }
  }
}
