import type { KernelProblem } from '#core/kernelProblem.ts'
import type { Eigen } from '#core/symmetricEigen.ts'
import type { Tensor } from '#core/tensor.ts'

/** Below this part of the largest eigenvalue a direction is not in the picture. */
const least = 1e-9

/** Why there is nothing to learn from a picture, or not every weight, in a sentence; undefined where all can be. */
export function warningOf(
  { data }: Tensor,
  { power }: KernelProblem,
  { values }: Eigen,
): string | undefined {
  const first = data[0] ?? 0
  if (data.every((value) => value === first))
    return 'Nothing to learn from: every window of this picture is the same, so no weight can be told from another.'
  if (power === 0)
    return 'The filter makes 0 everywhere of this picture: there is nothing to tell it by.'
  const told = values.filter((value) => value > least * values[0]!).length
  return told < values.length
    ? `The windows of this picture differ in ${told} of ${values.length} ways: kernels that differ only in the others make the same of it.`
    : undefined
}
