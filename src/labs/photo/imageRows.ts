import type { RgbaImage } from '#data/rgbaImage.ts'

/** Red, green and blue of rows of the image, [3, rows, width]. */
export function imageRows({ data, width }: RgbaImage, rows: Int32Array): Float32Array {
  const planes = new Float32Array(3 * rows.length * width)
  rows.forEach((row, place) => {
    for (let col = 0; col < width; col++) {
      for (let channel = 0; channel < 3; channel++)
        planes[(channel * rows.length + place) * width + col] =
          data[(row * width + col) * 4 + channel]!
    }
  })
  return planes
}
