import { conv2d } from '#core/conv2d.ts'
import type { Tensor } from '#core/tensor.ts'

/** What a kernel makes of a picture where its window lies inside: [1, height − side + 1, width − side + 1]. */
export function convolved(picture: Tensor, kernel: Float64Array, side: number): Tensor {
  return conv2d(picture, { shape: [1, 1, side, side], data: Float32Array.from(kernel) }, null)
}
