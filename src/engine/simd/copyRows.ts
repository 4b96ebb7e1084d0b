/** Copies rows of `cols` numbers that lie `step` apart, from `from` on, to where they lie `toStep` apart. */
export function copyRows(
  out: Float32Array,
  to: number,
  toStep: number,
  floats: Float32Array,
  from: number,
  step: number,
  rows: number,
  cols: number,
): void {
  if (step === cols && toStep === cols) {
    out.set(floats.subarray(from, from + rows * cols), to)
    return
  }
  for (let row = 0; row < rows; row++, from += step, to += toStep) {
    out.set(floats.subarray(from, from + cols), to)
  }
}
