import { edgeKernels } from './edgeKernels.ts'
import type { KernelPreset, KernelRows } from './kernelPreset.ts'
import { smoothingKernels } from './smoothingKernels.ts'

/** Handcrafted kernels in the order in which they are offered. */
export const kernelPresets: readonly KernelPreset[] = [...smoothingKernels, ...edgeKernels]

/** The id of the preset with these very weights (rows over divisor, in whatever common factor), if there is one. */
export function matchPreset(rows: KernelRows['rows'], divisor: number): string | undefined {
  return kernelPresets.find((preset) => sameWeights(preset, { rows, divisor }))?.id
}

function sameWeights(left: KernelRows, right: KernelRows): boolean {
  return (
    left.rows.length === right.rows.length &&
    left.rows.every((row, index) => {
      const other = right.rows[index] ?? []
      // Cross-multiplied, so that whole numbers are compared without a division.
      return (
        row.length === other.length &&
        row.every((value, col) => value * right.divisor === (other[col] ?? NaN) * left.divisor)
      )
    })
  )
}
