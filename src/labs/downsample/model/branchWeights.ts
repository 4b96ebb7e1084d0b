/** The kernels that a convolution can have at any size from 1×1 to 5×5. */
export type WeightName = 'gaussian' | 'mean' | 'sobel' | 'centre'

export const weightNames: Readonly<Record<WeightName, string>> = {
  gaussian: 'Gaussian',
  mean: 'mean',
  sobel: 'Sobel x',
  centre: 'centre tap',
}

/** Whole numbers over a divisor, row-major [kernel, kernel]. */
export interface BranchWeights {
  readonly numbers: readonly number[]
  readonly divisor: number
}

/** The numbers of a kernel of that name and side. An edge needs two cells: of one, there is only the centre. */
export function branchWeights(name: WeightName, kernel: number): BranchWeights {
  const smooth = binomial(kernel)
  switch (name) {
    case 'mean':
      return { numbers: Array.from({ length: kernel ** 2 }, () => 1), divisor: kernel ** 2 }
    case 'gaussian':
      return { numbers: product(smooth, smooth), divisor: 4 ** (kernel - 1) }
    case 'sobel':
      return kernel === 1
        ? branchWeights('centre', 1)
        : { numbers: product(smooth, difference(kernel)), divisor: 1 }
    case 'centre': {
      const middle = Math.floor((kernel - 1) / 2)
      const one = Array.from({ length: kernel }, (_, at) => (at === middle ? 1 : 0))
      return { numbers: product(one, one), divisor: 1 }
    }
  }
}

/** A row of Pascal's triangle of that length: 1 2 1. */
function binomial(length: number): number[] {
  let row = [1]
  while (row.length < length) row = [...row, 0].map((each, at) => each + (row[at - 1] ?? 0))
  return row
}

/** A smoothed step from left to right of that length: −1 1, −1 0 1, −1 −1 1 1, −1 −2 0 2 1. */
function difference(length: number): number[] {
  const smooth = binomial(length - 1)
  return Array.from({ length }, (_, at) => (smooth[at - 1] ?? 0) - (smooth[at] ?? 0))
}

function product(down: readonly number[], across: readonly number[]): number[] {
  return down.flatMap((row) => across.map((column) => row * column))
}
