import type { KernelRows } from '#data/kernelPreset.ts'
import { createValue } from '#state/createValue.ts'
import { browserStorage } from '#state/preferences.ts'

/** A kernel that was learned here, and stays in the pickers of the labs. */
export interface KeptKernel extends KernelRows {
  readonly id: string
  readonly label: string
}

const mostKept = 8
const storedAs = 'kernelscope.kernels'
const decimals = 4

const kept = createValue({ kernels: stored() })

/** The kernels that are kept, the newest first. */
export function keptKernels(): readonly KeptKernel[] {
  return kept.get().kernels
}

/** Hook: the kernels that are kept, the newest first. */
export function useKeptKernels(): readonly KeptKernel[] {
  return kept.use(({ kernels }) => kernels)
}

/** The kept kernel with that name. */
export function keptKernel(id: string): KeptKernel | undefined {
  return keptKernels().find((kernel) => kernel.id === id)
}

/** The kept kernel with these very weights. */
export function keptAs({ rows, divisor }: KernelRows): KeptKernel | undefined {
  const text = JSON.stringify(rows)
  return keptKernels().find(
    (each) => each.divisor === divisor && JSON.stringify(each.rows) === text,
  )
}

/**
 * Keeps a kernel, with four decimals as links have, in the place of one of the same name; of many the oldest goes. Where
 * the browser stores nothing they last as long as the page.
 * @param weights [side²]
 */
export function keepKernel(label: string, weights: ArrayLike<number>): KeptKernel {
  const kernel = { id: `kept:${label}`, label, ...roundedKernel(weights) }
  const others = keptKernels().filter(({ id }) => id !== kernel.id)
  const kernels = [kernel, ...others].slice(0, mostKept)
  kept.set({ kernels })
  try {
    browserStorage()?.setItem(storedAs, JSON.stringify(kernels))
  } catch {
    // full or blocked: they last as long as the page
  }
  return kernel
}

/** A kernel with four decimals, as links have. */
export function roundedKernel(weights: ArrayLike<number>): KernelRows {
  const side = Math.sqrt(weights.length)
  const rows = Array.from({ length: side }, (_, row) =>
    Array.from(
      { length: side },
      (_cell, column) => Number((weights[row * side + column] ?? 0).toFixed(decimals)) + 0,
    ),
  )
  return { rows, divisor: 1 }
}

function stored(): readonly KeptKernel[] {
  try {
    const found: unknown = JSON.parse(browserStorage()?.getItem(storedAs) ?? '[]')
    return Array.isArray(found) ? found.filter(isKept).slice(0, mostKept) : []
  } catch {
    return []
  }
}

function isKept(found: unknown): found is KeptKernel {
  const { id, label, rows, divisor } = (found ?? {}) as Partial<KeptKernel>
  return (
    typeof id === 'string' &&
    typeof label === 'string' &&
    divisor === 1 &&
    Array.isArray(rows) &&
    rows.length > 0 &&
    rows.length <= 15 &&
    rows.every(
      (row) =>
        Array.isArray(row) &&
        row.length === rows.length &&
        row.every((weight) => Number.isFinite(weight) && Math.abs(weight) <= 1e6),
    )
  )
}
