import { type RgbaImage, scaledWithin } from '#data/rgbaImage.ts'

/** A picture in one channel, 0 (black) to 1 (white). */
export interface GreyImage {
  readonly data: Float32Array
  readonly width: number
  readonly height: number
}

/** What is enough to see a digit on a sheet of paper. */
const mostSide = 320

/** A picture in grey, no side of it longer than 320: each pixel the mean of those that it stands for. */
export function greyOf(image: RgbaImage): GreyImage {
  const { width, height } = scaledWithin(image, mostSide)
  const data = new Float32Array(width * height)
  const counts = new Uint32Array(width * height)
  const columns = Uint32Array.from({ length: image.width }, (_, x) =>
    Math.floor((x * width) / image.width),
  )
  for (let y = 0, from = 0; y < image.height; y++) {
    const row = Math.floor((y * height) / image.height) * width
    for (let x = 0; x < image.width; x++, from += 4) {
      const at = row + columns[x]!
      data[at]! +=
        0.299 * image.data[from]! + 0.587 * image.data[from + 1]! + 0.114 * image.data[from + 2]!
      counts[at]! += 1
    }
  }
  for (let at = 0; at < data.length; at++) data[at]! /= 255 * counts[at]!
  return { data, width, height }
}

/** The pixels along all four sides. */
export function borderOf({ data, width, height }: GreyImage): Float32Array {
  return data.filter((_, at) => {
    const [row, column] = [Math.floor(at / width), at % width]
    return row === 0 || column === 0 || row === height - 1 || column === width - 1
  })
}
