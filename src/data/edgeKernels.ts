import type { KernelPreset } from './kernelPreset.ts'

/**
 * Kernels whose weights sum to 0: an even area gives nothing. Derivatives are positive where brightness rises
 * to the right or downwards; Laplacians are positive on the dark side of an edge.
 */
export const edgeKernels: readonly KernelPreset[] = [
  {
    id: 'edge-two-weights',
    label: 'Edge, two weights',
    purpose: 'Right minus left: two weights are enough to find vertical edges.',
    rows: [[-1, 1]],
    divisor: 1,
  },
  {
    id: 'sobel-x',
    label: 'Sobel x',
    purpose: 'Vertical edges: positive where it gets brighter to the right.',
    rows: [
      [-1, 0, 1],
      [-2, 0, 2],
      [-1, 0, 1],
    ],
    divisor: 1,
  },
  {
    id: 'sobel-y',
    label: 'Sobel y',
    purpose: 'Horizontal edges: positive where it gets brighter downwards.',
    rows: [
      [-1, -2, -1],
      [0, 0, 0],
      [1, 2, 1],
    ],
    divisor: 1,
  },
  {
    id: 'prewitt-x',
    label: 'Prewitt x',
    purpose: 'Vertical edges, all three rows weighted alike.',
    rows: [
      [-1, 0, 1],
      [-1, 0, 1],
      [-1, 0, 1],
    ],
    divisor: 1,
  },
  {
    id: 'scharr-x',
    label: 'Scharr x',
    purpose: 'Vertical edges, weighted so that slanted edges are measured fairly.',
    rows: [
      [-3, 0, 3],
      [-10, 0, 10],
      [-3, 0, 3],
    ],
    divisor: 1,
  },
  {
    id: 'laplacian-4',
    label: 'Laplacian, 4 neighbours',
    purpose: 'Neighbours minus centre: zero on even slopes, answers to bends and spots.',
    rows: [
      [0, 1, 0],
      [1, -4, 1],
      [0, 1, 0],
    ],
    divisor: 1,
  },
  {
    id: 'laplacian-8',
    label: 'Laplacian, 8 neighbours',
    purpose: 'The same with the diagonals: alike in more directions.',
    rows: [
      [1, 1, 1],
      [1, -8, 1],
      [1, 1, 1],
    ],
    divisor: 1,
  },
  {
    id: 'laplacian-of-gaussian',
    label: 'Laplacian of Gaussian',
    purpose: 'Smooths, then takes the Laplacian: blobs and edges without the grain.',
    rows: [
      [0, 0, 1, 0, 0],
      [0, 1, 2, 1, 0],
      [1, 2, -16, 2, 1],
      [0, 1, 2, 1, 0],
      [0, 0, 1, 0, 0],
    ],
    divisor: 1,
  },
  {
    id: 'outline',
    label: 'Outline',
    purpose: 'Centre minus neighbours: bright lines where anything changes.',
    rows: [
      [-1, -1, -1],
      [-1, 8, -1],
      [-1, -1, -1],
    ],
    divisor: 1,
  },
  {
    id: 'gabor',
    label: 'Gabor, slanted',
    purpose: 'A wave in a soft window: answers to slanted stripes, about four cells apart.',
    rows: [
      [1, 2, -1, -6, -4, 2, 4],
      [2, -1, -8, -7, 4, 8, 2],
      [-1, -8, -8, 6, 13, 4, -4],
      [-6, -7, 6, 14, 6, -7, -6],
      [-4, 4, 13, 6, -8, -8, -1],
      [2, 8, 4, -7, -8, -1, 2],
      [4, 2, -4, -6, -1, 2, 1],
    ],
    divisor: 122,
  },
  {
    id: 'gabor-upright',
    label: 'Gabor, upright',
    purpose: 'The same wave upright: answers to vertical stripes.',
    rows: [
      [0, -4, 0, 8, 0, -4, 0],
      [0, -6, 0, 12, 0, -6, 0],
      [0, -8, 0, 16, 0, -8, 0],
      [0, -8, 0, 16, 0, -8, 0],
      [0, -8, 0, 16, 0, -8, 0],
      [0, -6, 0, 12, 0, -6, 0],
      [0, -4, 0, 8, 0, -4, 0],
    ],
    divisor: 88,
  },
]
