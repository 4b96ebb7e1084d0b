/** The largest size of a number, up to the next half of a doubling: colours stay while the digit grows. */
export function reachOf(values: Float32Array): number {
  let most = 1e-6
  for (const value of values) most = Math.max(most, Math.abs(value))
  return 2 ** (Math.ceil(2 * Math.log2(most)) / 2)
}
