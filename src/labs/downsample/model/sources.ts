import { conv2d } from '#core/conv2d.ts'
import type { Tensor } from '#core/tensor.ts'
import { branchWeights } from './branchWeights.ts'

/** The image moved to the right by some columns; what leaves at the right comes in at the left. */
export function movedImage(image: Tensor, columns: number): Tensor {
  const width = image.shape.at(-1) ?? 1
  if (columns % width === 0) return image
  const data = image.data.map((_, index) => {
    const column = index % width
    return image.data[index - column + ((column - columns + 8 * width) % width)] ?? 0
  })
  return { shape: image.shape, data }
}

/** The image under a Gaussian of 3×3 cells, of the same size; beside the image its edge goes on. Sixteenths, exact. */
export function blurredImage(image: Tensor): Tensor {
  const { numbers, divisor } = branchWeights('gaussian', 3)
  const weight = { shape: [1, 1, 3, 3], data: Float32Array.from(numbers) }
  const { shape, data } = conv2d(image, weight, null, { padding: 1, paddingMode: 'replicate' })
  return { shape, data: data.map((sum) => sum / divisor) }
}
