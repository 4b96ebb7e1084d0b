import type { KernelFit } from '#core/kernelFit.ts'
import type { RgbaImage } from '#data/rgbaImage.ts'
import type { PixelPair } from './pairBlocksOf.ts'

/** Rows and columns of pixels that stand for those of a larger picture, at most so many along a side. */
function raster({ width, height }: RgbaImage, most: number) {
  const scale = Math.max(1, Math.max(width, height) / most)
  const [columns, rows] = [
    Math.max(1, Math.round(width / scale)),
    Math.max(1, Math.round(height / scale)),
  ]
  const place = (at: number, count: number, length: number) =>
    Math.min(length - 1, Math.floor(((at + 0.5) * length) / count))
  return {
    columns,
    rows,
    pixel: (row: number, column: number) =>
      [place(row, rows, height), place(column, columns, width)] as const,
  }
}

/** A picture made smaller, by one pixel out of each place. */
export function thumbnail(image: RgbaImage, most: number): RgbaImage {
  const { columns, rows, pixel } = raster(image, most)
  const data = new Uint8ClampedArray(4 * rows * columns)
  const from = new Uint32Array(image.data.buffer, image.data.byteOffset, image.data.length / 4)
  const to = new Uint32Array(data.buffer)
  for (let row = 0, at = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const [y, x] = pixel(row, column)
      to[at++] = from[y * image.width + x]!
    }
  return { data, width: columns, height: rows }
}

/** What a fit does not explain, in levels, at pixels spread over the picture; NaN where no window is inside. */
export interface Unexplained {
  readonly rows: number
  readonly columns: number
  readonly levels: Float32Array
}

/** The root of the mean squared error over the fit's channels, pixel by pixel. */
export function unexplained(
  { before, after }: PixelPair,
  fit: KernelFit,
  channels: readonly number[],
  most: number,
): Unexplained {
  const { columns, rows, pixel } = raster(before, most)
  const { side, weights, bias, divisor } = fit
  const used = divisor > 0 ? weights.map((w) => Math.round(w * divisor) / divisor) : weights
  const { width, height } = before
  const reach = (side - 1) / 2
  const levels = new Float32Array(rows * columns)
  for (let row = 0, at = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, at++) {
      const [y, x] = pixel(row, column)
      if (y < reach || x < reach || y + reach >= height || x + reach >= width) {
        levels[at] = NaN
        continue
      }
      let squares = 0
      for (const channel of channels) {
        let sum = bias
        for (let tap = 0, r = y - reach; r <= y + reach; r++)
          for (let c = x - reach; c <= x + reach; c++, tap++)
            sum += used[tap]! * before.data[4 * (r * width + c) + channel]!
        // What a picture cannot hold is cut off: that is explained.
        squares +=
          (after.data[4 * (y * width + x) + channel]! - Math.min(255, Math.max(0, sum))) ** 2
      }
      levels[at] = Math.sqrt(squares / channels.length)
    }
  return { rows, columns, levels }
}
