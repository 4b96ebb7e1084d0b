import { matrixOf } from '#data/kernelPreset.ts'
import { parameters } from './parameters.ts'
import type { FamilyFilter } from './photoFilter.ts'
import { bell, sampledKernel } from './sampledKernel.ts'

const { sigma } = parameters

const gradient = {
  parameters: [],
  make: () => ({ rows: matrixOf('-1 0 1; -2 0 2; -1 0 1'), divisor: 1 }),
} as const

/** Kernels whose weights sum to 0: an even area gives nothing. Positive where it gets brighter to the right or downwards. */
export const edgeFilters: readonly FamilyFilter[] = [
  fixed(
    'two-weights-x',
    'Difference x',
    'Right minus left: two weights find vertical edges.',
    '-1 1',
  ),
  fixed(
    'two-weights-y',
    'Difference y',
    'Below minus above: two weights find horizontal edges.',
    '-1; 1',
  ),
  fixed(
    'roberts-1',
    'Roberts ↘',
    'Diagonal difference over 2×2, the oldest of edge detectors.',
    '-1 0; 0 1',
  ),
  fixed('roberts-2', 'Roberts ↙', 'The other diagonal.', '0 -1; 1 0'),
  fixed(
    'prewitt-x',
    'Prewitt x',
    'Vertical edges, three rows weighted alike.',
    '-1 0 1; -1 0 1; -1 0 1',
  ),
  fixed(
    'prewitt-y',
    'Prewitt y',
    'Horizontal edges, three columns weighted alike.',
    '-1 -1 -1; 0 0 0; 1 1 1',
  ),
  fixed(
    'sobel-x',
    'Sobel x',
    'Vertical edges with some smoothing along them: the common choice.',
    '-1 0 1; -2 0 2; -1 0 1',
  ),
  fixed(
    'sobel-y',
    'Sobel y',
    'Horizontal edges with some smoothing along them.',
    '-1 -2 -1; 0 0 0; 1 2 1',
  ),
  {
    ...gradient,
    id: 'gradient-magnitude',
    label: 'Gradient magnitude',
    purpose: 'Sobel x and y combined, √(x² + y²): how steep it is, whatever the direction.',
    combines: 'magnitude',
  },
  {
    ...gradient,
    id: 'gradient-direction',
    label: 'Gradient direction',
    purpose: 'The hue says in which direction it gets brighter, the brightness how steep it is.',
    combines: 'orientation',
  },
  fixed(
    'scharr-x',
    'Scharr x',
    'Vertical edges, weighted so that slanted ones are measured fairly.',
    '-3 0 3; -10 0 10; -3 0 3',
  ),
  fixed(
    'scharr-y',
    'Scharr y',
    'Horizontal edges, weighted so that slanted ones are measured fairly.',
    '-3 -10 -3; 0 0 0; 3 10 3',
  ),
  fixed(
    'laplacian-4',
    'Laplacian',
    'Neighbours minus centre: nothing on even slopes, answers to bends and spots.',
    '0 1 0; 1 -4 1; 0 1 0',
  ),
  fixed(
    'laplacian-8',
    'Laplacian, 8 neighbours',
    'The same with the diagonals: alike in more directions.',
    '1 1 1; 1 -8 1; 1 1 1',
  ),
  fixed(
    'outline',
    'Outline',
    'Centre minus neighbours: bright lines where anything changes.',
    '-1 -1 -1; -1 8 -1; -1 -1 -1',
  ),
  {
    id: 'log',
    label: 'Laplacian of Gaussian',
    purpose: 'Blurs, then takes the Laplacian: blobs and edges of one size, without the grain.',
    parameters: [{ ...sigma, initial: 1.4 }],
    make: ([s = 1.4]) =>
      sampledKernel(
        3 * s,
        (x, y) => ((x * x + y * y) / (2 * s * s) - 1) * bell(x, y, s),
        'positive',
      ),
  },
  {
    id: 'dog',
    label: 'Difference of Gaussians',
    purpose: 'A narrow blur minus a wide one, as in the eye: spots and edges of one size.',
    parameters: [{ ...sigma, initial: 1, max: 1.5 }],
    make: ([s = 1]) =>
      sampledKernel(4.8 * s, (x, y) => bell(x, y, s) - bell(x, y, 1.6 * s) / 2.56, 'positive'),
  },
]

function fixed(id: string, label: string, purpose: string, kernel: string): FamilyFilter {
  const rows = matrixOf(kernel)
  return { id, label, purpose, parameters: [], make: () => ({ rows, divisor: 1 }) }
}
