/** How often each level from 0 to 255 occurs in red, green and blue: [3, 256]. */
export type Histogram = Uint32Array

/** Every so many pixels one is counted: enough for a curve, and quick. */
const every = 3

export function emptyHistogram(): Histogram {
  return new Uint32Array(3 * 256)
}

/** Adds RGBA pixels to a histogram. */
export function addToHistogram(histogram: Histogram, pixels: Uint8ClampedArray): void {
  for (let at = 0; at < pixels.length; at += 4 * every) {
    histogram[pixels[at]!]!++
    histogram[256 + pixels[at + 1]!]!++
    histogram[512 + pixels[at + 2]!]!++
  }
}

/** The histogram of a picture. */
export function histogramOf(pixels: Uint8ClampedArray): Histogram {
  const histogram = emptyHistogram()
  addToHistogram(histogram, pixels)
  return histogram
}

/** How often numbers occur between −limit and limit, those beyond at the ends: one curve in the place of all three. */
export function signedHistogram(sample: Float32Array, limit: number): Histogram {
  const histogram = emptyHistogram()
  for (const value of sample) {
    const level = Math.round(127.5 + (127.5 * value) / limit)
    histogram[Math.min(255, Math.max(0, level))]!++
  }
  return histogram
}

/** The curve of a channel as an SVG path, 256 wide and `height` high, on one scale with the others. */
export function histogramPath(histogram: Histogram, channel: number, height: number): string {
  const counts = histogram.subarray(channel * 256, (channel + 1) * 256)
  // The two ends collect what is clipped, and would flatten the rest.
  const inner = [0, 1, 2].flatMap((each) =>
    Array.from(histogram.subarray(each * 256 + 1, each * 256 + 255)),
  )
  const most = Math.max(1, ...inner)
  const points = Array.from(counts, (count, level) => {
    const fraction = Math.min(1, Math.sqrt(count / most))
    return `${level},${(height * (1 - fraction)).toFixed(1)}`
  })
  return `M0,${height}L${points.join('L')}L255,${height}Z`
}
