import type { KernelPreset } from './kernelPreset.ts'

/** Kernels whose weights sum to 1: an even area stays as it is. */
export const smoothingKernels: readonly KernelPreset[] = [
  {
    id: 'identity',
    label: 'Identity',
    purpose: 'Leaves the image as it is.',
    rows: [
      [0, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ],
    divisor: 1,
  },
  {
    id: 'box-3',
    label: 'Box 3×3',
    purpose: 'The mean of nine cells: smooths.',
    rows: [
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ],
    divisor: 9,
  },
  {
    id: 'box-5',
    label: 'Box 5×5',
    purpose: 'The mean of 25 cells: smooths more, with square traces.',
    rows: [
      [1, 1, 1, 1, 1],
      [1, 1, 1, 1, 1],
      [1, 1, 1, 1, 1],
      [1, 1, 1, 1, 1],
      [1, 1, 1, 1, 1],
    ],
    divisor: 25,
  },
  {
    id: 'gaussian-3',
    label: 'Gaussian 3×3',
    purpose: 'A weighted mean, near cells count more: smooths gently.',
    rows: [
      [1, 2, 1],
      [2, 4, 2],
      [1, 2, 1],
    ],
    divisor: 16,
  },
  {
    id: 'gaussian-5',
    label: 'Gaussian 5×5',
    purpose: 'Smooths alike in all directions, without the traces of a box.',
    rows: [
      [1, 4, 6, 4, 1],
      [4, 16, 24, 16, 4],
      [6, 24, 36, 24, 6],
      [4, 16, 24, 16, 4],
      [1, 4, 6, 4, 1],
    ],
    divisor: 256,
  },
  {
    id: 'motion-blur',
    label: 'Motion blur',
    purpose: 'The mean along a diagonal: as if the camera had moved.',
    rows: [
      [1, 0, 0, 0, 0],
      [0, 1, 0, 0, 0],
      [0, 0, 1, 0, 0],
      [0, 0, 0, 1, 0],
      [0, 0, 0, 0, 1],
    ],
    divisor: 5,
  },
  {
    id: 'sharpen',
    label: 'Sharpen',
    purpose: 'Adds to each cell what sets it apart from its four neighbours.',
    rows: [
      [0, -1, 0],
      [-1, 5, -1],
      [0, -1, 0],
    ],
    divisor: 1,
  },
  {
    id: 'unsharp',
    label: 'Unsharp mask',
    purpose: 'Twice the image minus its Gaussian blur: sharpens with less noise.',
    rows: [
      [-1, -4, -6, -4, -1],
      [-4, -16, -24, -16, -4],
      [-6, -24, 476, -24, -6],
      [-4, -16, -24, -16, -4],
      [-1, -4, -6, -4, -1],
    ],
    divisor: 256,
  },
  {
    id: 'emboss',
    label: 'Emboss',
    purpose: 'As if lit from a corner: the image looks raised.',
    rows: [
      [-2, -1, 0],
      [-1, 1, 1],
      [0, 1, 2],
    ],
    divisor: 1,
  },
]
