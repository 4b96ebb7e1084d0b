/** A kernel as whole (or short decimal) numbers over a common divisor, so that its arithmetic is exact. */
export interface KernelRows {
  /** As correlated, not flipped: rows[0][0] lies on the upper left cell of the window. */
  readonly rows: readonly (readonly number[])[]
  readonly divisor: number
}

export interface KernelPreset extends KernelRows {
  readonly id: string
  readonly label: string
  /** What it does, in one line. */
  readonly purpose: string
}

/**
 * Handcrafted kernels in the order in which they are offered. Derivatives are positive where brightness
 * rises to the right or downwards; Laplacians are positive on the dark side of an edge.
 */
export const kernelPresets: readonly KernelPreset[] = [
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
