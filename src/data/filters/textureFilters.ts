import { parameters } from './parameters.ts'
import type { FamilyFilter } from './photoFilter.ts'
import { along, bell, sampledKernel } from './sampledKernel.ts'

const { angle, wavelength } = parameters

/** Laws' vectors of five: level, edge, spot, wave, ripple. */
const laws = {
  L: [1, 4, 6, 4, 1],
  E: [-1, -2, 0, 2, 1],
  S: [-1, 0, 2, 0, -1],
  W: [-1, 2, 0, -2, 1],
  R: [1, -4, 6, -4, 1],
} as const

/** Kernels that answer to a texture: stripes of a width and direction, spots, ripples. */
export const textureFilters: readonly FamilyFilter[] = [
  {
    id: 'gabor',
    label: 'Gabor, even',
    purpose: 'A wave in a soft window: answers to stripes of one width and direction, centred.',
    parameters: [wavelength, angle],
    make: ([w = 5, degrees = 0]) => wave(w, degrees, Math.cos),
  },
  {
    id: 'gabor-odd',
    label: 'Gabor, odd',
    purpose: 'The same wave a quarter further: answers to the edges of the stripes.',
    parameters: [wavelength, angle],
    make: ([w = 5, degrees = 0]) => wave(w, degrees, Math.sin),
  },
  product('L', 'E', 'Edges across, smoothed along: upright texture.'),
  product('E', 'L', 'The same transposed: lying texture.'),
  product('L', 'S', 'Upright lines.'),
  product('E', 'E', 'Corners and crossings.'),
  product('S', 'S', 'Spots of a pixel or two.'),
  product('W', 'W', 'Waves in both directions.'),
  product('R', 'R', 'Ripples: the finest texture that pixels can hold.'),
]

function wave(wavelength: number, degrees: number, curve: (angle: number) => number) {
  const s = 0.45 * wavelength
  const value = (x: number, y: number) =>
    curve((2 * Math.PI * along(x, y, degrees)) / wavelength) * bell(x, y, s)
  const radius = Math.min(7, 2.6 * s)
  // An even area is to give nothing, also where the window cuts the wave short.
  const places = Array.from({ length: 2 * Math.ceil(radius) + 1 }, (_, i) => i - Math.ceil(radius))
  const cells = places.flatMap((y) => places.map((x) => [x, y] as const))
  const total = (of: (x: number, y: number) => number) =>
    cells.reduce((sum, [x, y]) => sum + of(x, y), 0)
  const level = total(value) / total((x, y) => bell(x, y, s))
  return sampledKernel(radius, (x, y) => value(x, y) - level * bell(x, y, s), 'positive')
}

function product(
  down: keyof typeof laws,
  across: keyof typeof laws,
  purpose: string,
): FamilyFilter {
  const rows = laws[down].map((a) => laws[across].map((b) => a * b + 0))
  const positive = rows.flat().reduce((sum, each) => sum + Math.max(0, each), 0)
  return {
    id: `laws-${down}${across}`.toLowerCase(),
    label: `Laws ${down}5${across}5`,
    purpose,
    parameters: [],
    make: () => ({ rows, divisor: positive }),
  }
}
