import { shapeText, type Tensor } from '#core/tensor.ts'

/**
 * Null when the shapes are the same and every number is within `relative` of what was wanted, measured against that
 * number or 1, whichever is larger (NaN equals NaN, an infinity itself); else a sentence that says what differs.
 */
export function mismatch(got: Tensor, want: Tensor, relative = 1e-6): string | null {
  if (shapeText(got.shape) !== shapeText(want.shape) || got.data.length !== want.data.length) {
    return `shape ${shapeText(got.shape)}, ${shapeText(want.shape)} was wanted`
  }
  const at = want.data.findIndex(
    (number, index) => !isClose(got.data[index] ?? NaN, number, relative),
  )
  return at < 0 ? null : `${got.data[at]} at ${at}, ${want.data[at]} was wanted`
}

function isClose(got: number, want: number, relative: number): boolean {
  if (Object.is(got, want)) return true
  return Math.abs(got - want) <= relative * Math.max(1, Math.abs(want))
}
