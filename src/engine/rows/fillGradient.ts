/** The lengths of pairs of planes: of planes 0 and 1, of 2 and 3, and so on; each plane has `cells` numbers. */
export function fillGradientMagnitude(
  out: Float32Array,
  planes: Float32Array,
  cells: number,
): void {
  for (let to = 0; to < out.length; to += cells) {
    for (let i = 0; i < cells; i++) {
      const a = planes[2 * to + i]!
      const b = planes[2 * to + cells + i]!
      out[to + i] = Math.sqrt(a * a + b * b)
    }
  }
}

/**
 * The direction of (a, b), two planes, as a hue, red to the right and on over yellow as it turns downwards, and its length
 * as the brightness: red, green and blue planes from 0 to 255, the brightest where the length is `full` or more.
 */
export function fillGradientOrientation(
  out: Float32Array,
  planes: Float32Array,
  cells: number,
  full: number,
): void {
  for (let i = 0; i < cells; i++) {
    const a = planes[i]!
    const b = planes[i + cells]!
    const bright = 255 * Math.min(1, Math.sqrt(a * a + b * b) / full)
    const sixth = (Math.atan2(b, a) / (2 * Math.PI) + 1) * 6
    for (let channel = 0; channel < 3; channel++) {
      // A channel is full for a third of the circle, and rises and falls over a sixth at each side.
      const away = Math.abs(((sixth - 2 * channel + 9) % 6) - 3)
      out[channel * cells + i] = bright * Math.min(1, Math.max(0, 2 - away))
    }
  }
}
