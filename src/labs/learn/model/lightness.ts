import type { Tensor } from '#core/tensor.ts'

/** The lightness of a picture, 0 to 1, or what it has more than its mean: same shape. */
export function lightness({ shape, data }: Tensor, white: number, isCentred: boolean): Tensor {
  const mean = isCentred ? data.reduce((sum, value) => sum + value, 0) / data.length : 0
  return { shape, data: data.map((value) => (value - mean) / white) }
}

/** A picture with at least so many cells a side: a narrower one is repeated beside itself. */
export function repeated(picture: Tensor, least: number): Tensor {
  const [, height = 1, width = 1] = picture.shape
  const [rows, columns] = [height, width].map((side) => side * Math.ceil(least / side)) as [
    number,
    number,
  ]
  if (rows === height && columns === width) return picture
  const data = Float32Array.from({ length: rows * columns }, (_, at) => {
    const [row, column] = [Math.floor(at / columns) % height, (at % columns) % width]
    return picture.data[row * width + column]!
  })
  return { shape: [1, rows, columns], data }
}
