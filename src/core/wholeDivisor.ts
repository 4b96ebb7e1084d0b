const most = 1024

/** Of a unit: how sure a weight must be before it is said to be a whole one. */
const sure = 0.16

/**
 * The least divisor over which all weights are whole numbers as far as their standard errors tell; 0 where there is none.
 * @param fits whether a kernel explains the same as the one found does
 */
export function wholeDivisor(
  weights: Float64Array,
  errors: Float64Array,
  fits: (kernel: Float64Array) => boolean,
): number {
  const largest = errors.reduce((all, error) => Math.max(all, error), 0)
  if (weights.every((weight, at) => Math.abs(weight) <= 4 * errors[at]!)) return 0
  for (let divisor = 1; divisor <= most && largest * divisor <= sure; divisor++) {
    const isNear = weights.every((weight, at) => {
      const whole = Math.round(weight * divisor)
      return Math.abs(weight - whole / divisor) <= 5 * errors[at]! + 1e-7
    })
    if (!isNear) continue
    if (fits(weights.map((weight) => Math.round(weight * divisor) / divisor))) return divisor
  }
  return 0
}
