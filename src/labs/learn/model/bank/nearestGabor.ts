import { bankSide } from './bankRun.ts'
import { directions } from './textures.ts'

/** The handmade filter for a direction that a kernel is most like. */
export interface GaborMatch {
  /** Degrees. */
  readonly direction: number
  /** Pixels from wave to wave. */
  readonly wavelength: number
  /** 1 where one is a multiple of the other. */
  readonly cosine: number
  /** The filter, scaled to fit the kernel: [side²] */
  readonly fitted: Float64Array
}

const wavelengths = [4, 4.5, 5, 5.5, 6, 6.5, 7]
/** Deviation of the bell that the waves fade under, in pixels. */
const spread = 2.4

/** Waves under a bell, less their mean: the even and the odd one of each direction and wavelength. */
const pairs = directions.flatMap((direction) =>
  wavelengths.map((wavelength) => ({
    direction,
    wavelength,
    even: unit(gabor(direction, wavelength, Math.cos)),
    odd: unit(gabor(direction, wavelength, Math.sin)),
  })),
)

/**
 * The Gabor filter of any phase that is most like a kernel.
 * @see D. Gabor, Theory of Communication, 1946
 */
export function nearestGabor(kernel: Float64Array): GaborMatch {
  const length = Math.hypot(...kernel) || 1
  const { pair, even, odd } = pairs
    .map((pair) => ({ pair, even: dot(kernel, pair.even), odd: dot(kernel, pair.odd) }))
    .reduce((best, each) =>
      Math.hypot(each.even, each.odd) > Math.hypot(best.even, best.odd) ? each : best,
    )
  return {
    direction: pair.direction,
    wavelength: pair.wavelength,
    cosine: Math.hypot(even, odd) / length,
    fitted: pair.even.map((value, at) => even * value + odd * pair.odd[at]!),
  }
}

function gabor(direction: number, wavelength: number, wave: (angle: number) => number) {
  const angle = (direction * Math.PI) / 180
  const middle = (bankSide - 1) / 2
  return Float64Array.from({ length: bankSide ** 2 }, (_, at) => {
    const [x, y] = [(at % bankSide) - middle, Math.floor(at / bankSide) - middle]
    const along = x * Math.cos(angle) + y * Math.sin(angle)
    return wave((2 * Math.PI * along) / wavelength) * Math.exp(-(x * x + y * y) / 2 / spread ** 2)
  })
}

function unit(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const centred = values.map((value) => value - mean)
  const length = Math.hypot(...centred)
  return centred.map((value) => value / length)
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, at) => sum + value * other[at]!, 0)
}
