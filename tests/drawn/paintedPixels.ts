/** Pixels as they were put on a canvas: four bytes each, row by row. */
export interface Pixels {
  readonly data: Uint8ClampedArray
  readonly width: number
  readonly height: number
}

/** Pixels in another size: each the nearest of the old ones. */
export function resampled(
  { data, width, height }: Pixels,
  toWidth: number,
  toHeight: number,
): Pixels {
  if (toWidth === width && toHeight === height) return { data, width, height }
  const from = new Uint32Array(data.buffer, data.byteOffset, width * height)
  const to = new Uint32Array(toWidth * toHeight)
  for (let row = 0; row < toHeight; row++) {
    const first = Math.floor(((row + 0.5) * height) / toHeight) * width
    for (let column = 0; column < toWidth; column++)
      to[row * toWidth + column] = from[first + Math.floor(((column + 0.5) * width) / toWidth)] ?? 0
  }
  return { data: new Uint8ClampedArray(to.buffer), width: toWidth, height: toHeight }
}

/** The mean colour of pixels, with their opacity where some are not opaque, and how many colours are among a few thousand of them: `mean 127.0 90.2 14.1, 300 colours`. */
export function pixelsText({ data, width, height }: Pixels): string {
  const step = Math.max(1, Math.floor((width * height) / 4001))
  const colours = new Set<number>()
  const sums = [0, 0, 0, 0]
  let count = 0
  for (let pixel = 0; pixel < width * height; pixel += step) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(4 * pixel, 4 * pixel + 4)
    colours.add((red << 16) | (green << 8) | blue)
    ;[red, green, blue, alpha].forEach((value, channel) => (sums[channel]! += value))
    count++
  }
  const means = sums.map((sum) => (sum / count).toFixed(1))
  const mean = means.slice(0, means[3] === '255.0' ? 3 : 4).join(' ')
  return `${width}×${height} pixels, mean ${mean}, ${colours.size} colours`
}
