import type { KernelProblem } from '#core/kernelProblem.ts'
import { symmetricEigen } from '#core/symmetricEigen.ts'

/** Directions in which the picture says less than this part of what it says at most are left at 0. */
const least = 1e-9

/** The kernel with the least mean squared error, R⁻¹ b, the smallest one where there are several: [side²]. */
export function bestKernel({ autocorrelation, crossCorrelation }: KernelProblem): Float64Array {
  const { values, vectors } = symmetricEigen(autocorrelation)
  const out = new Float64Array(crossCorrelation.length)
  vectors.forEach((vector, at) => {
    if (values[at]! <= least * values[0]!) return
    const along = vector.reduce((sum, value, tap) => sum + value * crossCorrelation[tap]!, 0)
    vector.forEach((value, tap) => {
      out[tap]! += (value * along) / values[at]!
    })
  })
  return out
}
