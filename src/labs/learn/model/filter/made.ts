import type { Tensor } from '#core/tensor.ts'

/**
 * What a kernel makes of a picture where its window lies inside: height − side + 1 by width − side + 1 numbers. In double
 * precision, unlike conv2d: the gradient is a sum of thousands of differences, which at the end are as small as the
 * rounding of single ones.
 */
export function made({ shape, data }: Tensor, kernel: Float64Array, side: number): Float64Array {
  const [, height = 0, width = 0] = shape
  const [rows, columns] = [height - side + 1, width - side + 1]
  const out = new Float64Array(rows * columns)
  for (let tap = 0; tap < kernel.length; tap++) {
    const weight = kernel[tap]!
    const from = Math.floor(tap / side) * width + (tap % side)
    for (let row = 0, at = 0; row < rows; row++) {
      let input = from + row * width
      for (const end = at + columns; at < end; at++, input++) out[at]! += weight * data[input]!
    }
  }
  return out
}
