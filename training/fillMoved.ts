import { digitSide } from '#data/digits.ts'

/** Puts a digit down so many pixels further to the right and down; ink that is pushed out is lost. */
export function fillMoved(out: Uint8Array, digit: Uint8Array, right: number, down: number): void {
  out.fill(0)
  const [from, length] = [Math.max(0, -right), digitSide - Math.abs(right)]
  for (let row = Math.max(0, -down); row < digitSide - Math.max(0, down); row++) {
    const at = row * digitSide + from
    out.set(digit.subarray(at, at + length), at + down * digitSide + right)
  }
}
