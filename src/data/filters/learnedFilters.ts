import kernels from './learnedKernels.json'
import type { FamilyFilter } from './photoFilter.ts'

/** Kernels whose numbers nobody wrote down: scripts/learn-filters.py found them in the sample photographs. */
export const learnedFilters: readonly FamilyFilter[] = [
  learned(
    'denoise',
    'Learned: denoise',
    'Least squares from noisy windows to clean pixels: a soft bell.',
  ),
  learned(
    'deblur',
    'Learned: deblur',
    'Least squares from blurred windows to sharp pixels: undoes σ = 1.2.',
  ),
  ...([1, 2, 3, 4, 5, 6] as const).map((number) =>
    learned(
      `component-${number}`,
      `Learned: component ${number}`,
      'One of the kernels with the sparsest answers to photographs: an edge detector.',
    ),
  ),
]

function learned(id: keyof typeof kernels, label: string, purpose: string): FamilyFilter {
  return { id: `learned-${id}`, label, purpose, parameters: [], make: () => kernels[id] }
}
