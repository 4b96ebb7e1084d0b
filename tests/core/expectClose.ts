import { expect } from 'vitest'
import type { Tensor } from '#core/tensor.ts'

/**
 * Passes when the shapes are the same and every number is within `relative` of what was wanted, measured against the
 * number or 1, whichever is larger. NaN equals NaN, an infinity itself.
 */
export function expectClose(got: Tensor, want: Tensor, relative = 1e-6): void {
  expect(got.shape).toEqual(want.shape)
  expect(got.data.length).toBe(want.data.length)
  const at = want.data.findIndex(
    (number, index) => !isClose(got.data[index] ?? NaN, number, relative),
  )
  const report = at < 0 ? 'close' : `${got.data[at]} at ${at}, ${want.data[at]} was wanted`
  expect(report).toBe('close')
}

function isClose(got: number, want: number, relative: number): boolean {
  if (Object.is(got, want)) return true
  return Math.abs(got - want) <= relative * Math.max(1, Math.abs(want))
}
