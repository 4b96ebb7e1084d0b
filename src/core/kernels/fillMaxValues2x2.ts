import type { PoolGeometry } from '#core/poolGeometry.ts'

/**
 * Fills `out` with the largest value of every window, for the pools of `isPool2x2`, and does not say where it lay; the
 * values of `fillMaxPool2x2` to the bit.
 *
 * Fast for the same reason: there is no branch to guess. `Math.max` has one. Two windows to a turn, so that one's
 * comparisons need not wait for the other's.
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
      const last = (end - 1) | 0
      while (at < last) {
        out[at] = largest(input, top, bottom)
        out[(at + 1) | 0] = largest(input, (top + 2) | 0, (bottom + 2) | 0)
        at = (at + 2) | 0
        top = (top + 4) | 0
        bottom = (bottom + 4) | 0
      }
      if (at < end) {
        out[at] = largest(input, top, bottom)
        at = (at + 1) | 0
      }
    }
  }
}

/** The largest of two neighbours at `top` and two at `bottom`; the first of zeros of both signs, NaN where there is one. */
function largest(input: Float32Array, top: number, bottom: number): number {
  const a = input[top]
  const b = input[(top + 1) | 0]
  const c = input[bottom]
  const d = input[(bottom + 1) | 0]
  // A comparison, as 0 or 1, is added to the place of the winner so far.
  const upper = (top + Number(b > a)) | 0
  const lower = (bottom + Number(d > c)) | 0
  const place = (upper + ((lower - upper) & -Number(input[lower] > input[upper]))) | 0
  // NaN, which compares with nothing, spoils a sum; so do two infinities.
  return Number.isNaN(a + b + c + d) ? Math.max(a, b, c, d) : input[place]
}
