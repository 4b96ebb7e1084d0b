/** Whether numbers `from` … `to` hold neither NaN nor an infinity: only of those is 0 times the number not 0. */
export function allFinite(numbers: Float32Array, from = 0, to = numbers.length): boolean {
  const zero = 0
  let even = 0
  let odd = 0
  let i = from | 0
  const last = (to - 1) | 0
  // Two sums, so that an addition need not wait for the one before.
  while (i < last) {
    even += numbers[i] * zero
    odd += numbers[(i + 1) | 0] * zero
    i = (i + 2) | 0
  }
  if (i < to) even += numbers[i] * zero
  return even + odd === 0
}
