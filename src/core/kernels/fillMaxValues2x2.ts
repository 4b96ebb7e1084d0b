import type { PoolGeometry } from '#core/poolGeometry.ts'

/**
 * Fills `out` with the largest value of every window, for the pools of `isPool2x2`, and does not say where it lay; the
 * values of `fillMaxPool2x2` to the bit, but that a zero is never negative.
 *
 * Fast for the same reason: there is no branch to guess. `Math.max` has one.
 */
export function fillMaxValues2x2(
  out: Float32Array,
  input: Float32Array,
  { batch, channels, inputHeight, inputWidth, outputHeight, outputWidth }: PoolGeometry,
): void {
  let at = 0
  for (let plane = 0; plane < batch * channels; plane++) {
    for (let y = 0; y < outputHeight; y++) {
      let top = ((plane * inputHeight + 2 * y) * inputWidth) | 0
      let bottom = (top + inputWidth) | 0
      const end = (at + outputWidth) | 0
      while (at < end) {
        const a = input[top]
        const b = input[(top + 1) | 0]
        const c = input[bottom]
        const d = input[(bottom + 1) | 0]
        out[at] = largest(a, b, c, d)
        at = (at + 1) | 0
        top = (top + 2) | 0
        bottom = (bottom + 2) | 0
      }
    }
  }
}

/** The largest of four; +0 where it is a zero, NaN where there is one. */
function largest(a: number, b: number, c: number, d: number): number {
  // a + b + |a − b| is twice the larger: no comparison at all.
  const upperApart = Math.abs(a - b)
  const lowerApart = Math.abs(c - d)
  const upper = a + b + upperApart
  const lower = c + d + lowerApart
  const apart = Math.abs(upper - lower)
  const fourfold = upper + lower + apart
  // Doubles have 29 bits to spare: rounded to single precision, the sum is right unless the largest is the billionth
  // part of another. The comparison holds neither then nor for NaN, which ∞ − ∞ gives too.
  return Math.abs(fourfold) * 2 ** 20 >= upperApart + lowerApart + apart
    ? fourfold / 4
    : Math.max(a, b, c, d) + 0
}
