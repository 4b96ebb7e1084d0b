import { photoFilter } from '#data/filters/photoFilters.ts'
import { bankSide } from './bankRun.ts'
import { stripesOf, waves } from './textures.ts'

/** A wave in a soft window that somebody wrote by hand, cut to the size of the kernels that learn. */
interface Gabor {
  readonly name: string
  readonly degrees: number
  readonly weights: Float64Array
}

/** The Gabor filter that a kernel is most like, up to its sign. */
export interface GaborMatch extends Gabor {
  /** Of the angle between the two as vectors, without its sign. */
  readonly cosine: number
  /** The filter as large as fits the kernel best, [7²]. */
  readonly fitted: Float64Array
}

const directions = [0, 45, 90, 135]

/** The hand-made bank: both phases, five widths, four directions. */
const gabors: readonly Gabor[] = ['gabor', 'gabor-odd'].flatMap((id) =>
  directions.flatMap((degrees) =>
    Array.from({ length: waves.longest - waves.shortest + 1 }, (_, at) => {
      const filter = photoFilter(id)!
      const width = waves.shortest + at
      return {
        name: `${id === 'gabor' ? 'even' : 'odd'}, stripes at ${stripesOf(degrees)}°, ${width} px`,
        degrees,
        weights: cut(filter.make([width, degrees]).rows),
      }
    }),
  ),
)

/** The filter of the hand-made bank with the largest cosine. */
export function nearestGabor(kernel: ArrayLike<number>): GaborMatch {
  return gabors
    .map((gabor) => matched(kernel, gabor))
    .reduce((best, each) => (each.cosine > best.cosine ? each : best))
}

function matched(kernel: ArrayLike<number>, gabor: Gabor): GaborMatch {
  const { weights } = gabor
  const product = dot(weights, kernel)
  const square = dot(weights, weights)
  return {
    ...gabor,
    cosine: Math.abs(product) / (Math.sqrt(square * dot(kernel, kernel)) || 1),
    fitted: weights.map((weight) => (weight * product) / square),
  }
}

function dot(one: ArrayLike<number>, other: ArrayLike<number>): number {
  let sum = 0
  for (let at = 0; at < one.length; at++) sum += one[at]! * other[at]!
  return sum
}

/** The middle of a kernel, or a smaller one amid zeros: [7²]. */
function cut(rows: readonly (readonly number[])[]): Float64Array {
  const off = (rows.length - bankSide) / 2
  return Float64Array.from(
    { length: bankSide * bankSide },
    (_, at) => rows[Math.floor(at / bankSide) + off]?.[(at % bankSide) + off] ?? 0,
  )
}
