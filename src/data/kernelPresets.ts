import { matrixOf, type KernelPreset, type KernelRows } from './kernelPreset.ts'

/** Handcrafted kernels in the order in which they are offered. */
export const kernelPresets: readonly KernelPreset[] = [
  // Weights that sum to 1: an even area stays as it is.
  preset('identity', 'Identity', 'Leaves the image as it is.', '0 0 0; 0 1 0; 0 0 0'),
  preset('box-3', 'Box 3×3', 'The mean of nine cells: smooths.', '1 1 1; 1 1 1; 1 1 1', 9),
  preset(
    'box-5',
    'Box 5×5',
    'The mean of 25 cells: smooths more, with square traces.',
    '1 1 1 1 1; 1 1 1 1 1; 1 1 1 1 1; 1 1 1 1 1; 1 1 1 1 1',
    25,
  ),
  preset(
    'gaussian-3',
    'Gaussian 3×3',
    'A weighted mean, near cells count more: smooths gently.',
    '1 2 1; 2 4 2; 1 2 1',
    16,
  ),
  preset(
    'gaussian-5',
    'Gaussian 5×5',
    'Smooths alike in all directions, without the traces of a box.',
    '1 4 6 4 1; 4 16 24 16 4; 6 24 36 24 6; 4 16 24 16 4; 1 4 6 4 1',
    256,
  ),
  preset(
    'motion-blur',
    'Motion blur',
    'The mean along a diagonal: as if the camera had moved.',
    '1 0 0 0 0; 0 1 0 0 0; 0 0 1 0 0; 0 0 0 1 0; 0 0 0 0 1',
    5,
  ),
  preset(
    'sharpen',
    'Sharpen',
    'Adds to each cell what sets it apart from its four neighbours.',
    '0 -1 0; -1 5 -1; 0 -1 0',
  ),
  preset(
    'unsharp',
    'Unsharp mask',
    'Twice the image minus its Gaussian blur: sharpens with less noise.',
    '-1 -4 -6 -4 -1; -4 -16 -24 -16 -4; -6 -24 476 -24 -6; -4 -16 -24 -16 -4; -1 -4 -6 -4 -1',
    256,
  ),
  preset(
    'emboss',
    'Emboss',
    'As if lit from a corner: the image looks raised.',
    '-2 -1 0; -1 1 1; 0 1 2',
  ),
  // Weights that sum to 0: an even area gives nothing. Derivatives are positive where brightness rises to the right or
  // downwards; Laplacians are positive on the dark side of an edge.
  preset(
    'edge-two-weights',
    'Edge, two weights',
    'Right minus left: two weights are enough to find vertical edges.',
    '-1 1',
  ),
  preset(
    'sobel-x',
    'Sobel x',
    'Vertical edges: positive where it gets brighter to the right.',
    '-1 0 1; -2 0 2; -1 0 1',
  ),
  preset(
    'sobel-y',
    'Sobel y',
    'Horizontal edges: positive where it gets brighter downwards.',
    '-1 -2 -1; 0 0 0; 1 2 1',
  ),
  preset(
    'prewitt-x',
    'Prewitt x',
    'Vertical edges, all three rows weighted alike.',
    '-1 0 1; -1 0 1; -1 0 1',
  ),
  preset(
    'scharr-x',
    'Scharr x',
    'Vertical edges, weighted so that slanted edges are measured fairly.',
    '-3 0 3; -10 0 10; -3 0 3',
  ),
  preset(
    'laplacian-4',
    'Laplacian, 4 neighbours',
    'Neighbours minus centre: zero on even slopes, answers to bends and spots.',
    '0 1 0; 1 -4 1; 0 1 0',
  ),
  preset(
    'laplacian-8',
    'Laplacian, 8 neighbours',
    'The same with the diagonals: alike in more directions.',
    '1 1 1; 1 -8 1; 1 1 1',
  ),
  preset(
    'laplacian-of-gaussian',
    'Laplacian of Gaussian',
    'Smooths, then takes the Laplacian: blobs and edges without the grain.',
    '0 0 1 0 0; 0 1 2 1 0; 1 2 -16 2 1; 0 1 2 1 0; 0 0 1 0 0',
  ),
  preset(
    'outline',
    'Outline',
    'Centre minus neighbours: bright lines where anything changes.',
    '-1 -1 -1; -1 8 -1; -1 -1 -1',
  ),
  preset(
    'gabor',
    'Gabor, slanted',
    'A wave in a soft window: answers to slanted stripes, about four cells apart.',
    `
    1 2 -1 -6 -4 2 4
    2 -1 -8 -7 4 8 2
    -1 -8 -8 6 13 4 -4
    -6 -7 6 14 6 -7 -6
    -4 4 13 6 -8 -8 -1
    2 8 4 -7 -8 -1 2
    4 2 -4 -6 -1 2 1`,
    122,
  ),
  preset(
    'gabor-upright',
    'Gabor, upright',
    'The same wave upright: answers to vertical stripes.',
    `
    0 -4 0 8 0 -4 0
    0 -6 0 12 0 -6 0
    0 -8 0 16 0 -8 0
    0 -8 0 16 0 -8 0
    0 -8 0 16 0 -8 0
    0 -6 0 12 0 -6 0
    0 -4 0 8 0 -4 0`,
    88,
  ),
]

function preset(
  id: string,
  label: string,
  purpose: string,
  rows: string,
  divisor = 1,
): KernelPreset {
  return { id, label, purpose, rows: matrixOf(rows), divisor }
}

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
