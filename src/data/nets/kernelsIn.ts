import type { Tensor } from '#core/tensor.ts'
import { kernelShapeIn, kernelsFrom, type KernelLayout } from './layouts.ts'
import type { StoredTensor } from './netFile.ts'

/** A tensor of a file as kernels for images. */
export interface StoredKernels {
  readonly name: string
  /** How the file has the axes. */
  readonly layout: KernelLayout
  /** [kernels, 1 or 3, side, side] */
  readonly shape: readonly number[]
  /** @throws RangeError when the numbers cannot be decoded. */
  readonly read: () => Tensor
}

const mostSide = 15
const mostKernels = 4096
const layouts: readonly KernelLayout[] = ['OIHW', 'HWIO', 'OHWI']

/**
 * Every tensor that can be seen as kernels of 1 or 3 channels and up to 15×15 cells: [N, C, k, k], [k, k, C, N] or
 * [N, k, k, C]; a single matrix, or a stack of them, too. A shape that can be read in two ways comes twice, PyTorch's
 * order first.
 */
export function kernelsIn(tensors: readonly StoredTensor[]): StoredKernels[] {
  return tensors.flatMap(({ name, shape, read }) => {
    const full = fullShape(shape)
    return layouts.flatMap((layout): StoredKernels[] => {
      if (full === undefined || !isKernels(kernelShapeIn(full, layout))) return []
      if (shape.length < 4 && layout !== 'OIHW') return []
      const readAs = () => kernelsFrom({ shape: full, data: read().data }, layout)
      return [{ name, layout, shape: kernelShapeIn(full, layout), read: readAs }]
    })
  })
}

/** Four axes; a matrix and a stack of matrices have one channel. */
function fullShape(shape: readonly number[]): readonly number[] | undefined {
  if (shape.length === 4) return shape
  const [height = 0, width = 0] = shape.slice(-2)
  if (shape.length === 3) return [shape[0]!, 1, height, width]
  return shape.length === 2 ? [1, 1, height, width] : undefined
}

function isKernels([count = 0, channels = 0, height = 0, width = 0]: readonly number[]): boolean {
  const isSquare = height === width && height >= 2 && height <= mostSide
  return isSquare && (channels === 1 || channels === 3) && count >= 1 && count <= mostKernels
}
