import type { Tensor } from '#core/tensor.ts'

/** The lightness of a picture, 0 to 1, or what it has more than its mean: same shape. */
export function lightness({ shape, data }: Tensor, white: number, isCentred: boolean): Tensor {
  const mean = isCentred ? data.reduce((sum, value) => sum + value, 0) / data.length : 0
  return { shape, data: data.map((value) => (value - mean) / white) }
}
