import { memoByObject } from '#core/memo.ts'
import { pathClock, transformAt } from './path.ts'
import type { SquareBase } from './scene.ts'
import { normalisedCorrelation } from '#core/normalisedCorrelation.ts'
import { tensor, type Tensor } from '#core/tensor.ts'
import type { Picture } from '#data/picture.ts'
import { seededRandom } from '#data/seededRandom.ts'
import type { Cell } from '#draw/gridBox.ts'
import { patternNumbers, patternSide } from './patterns.ts'
import type { EquivarianceSettings } from '#labs/equivariance/settings.ts'

/** The search for a pattern at a place of the picture. */
export type FindScene = Readonly<ReturnType<typeof findScene>>

interface Match extends Cell {
  readonly value: number
}

type FindSettings = Pick<EquivarianceSettings, 'pattern' | 'contrast' | 'noise'>

/** The search at a whole step; while another picture is on its way, at a step that the base has. */
export const findAt = memoByObject(({ settings, picture }: SquareBase, step: number): FindScene => {
  const last = pathClock(settings).count - 1
  const transform = transformAt(settings, Math.min(step, last))
  const shift = transform.kind === 'shift' ? transform : { right: 0, down: 0 }
  return findScene(settings, picture, shift)
})

/** The pattern moved by so many cells from the middle of the picture; beyond the border it comes in at the other side. */
export function findScene(
  settings: FindSettings,
  { pixels, white }: Picture,
  shift: { readonly right: number; readonly down: number },
) {
  const [, height = 1, width = 1] = pixels.shape
  const place = {
    row: wrapped(Math.floor(height / 2) + Math.round(shift.down), height),
    column: wrapped(Math.floor(width / 2) + Math.round(shift.right), width),
  }
  const pattern = tensor([patternSide, patternSide], patternNumbers(settings.pattern))
  const noiseAt = (at: number) => (settings.noise / 100) * white * ((noise[at] ?? 0.5) - 0.5)
  const data = pixels.data.map((value, at) => value + noiseAt(at))
  pattern.data.forEach((value, tap) => {
    const half = Math.floor(patternSide / 2)
    const row = wrapped(place.row + Math.floor(tap / patternSide) - half, height)
    const column = wrapped(place.column + (tap % patternSide) - half, width)
    // About the middle of the scale: less contrast is neither brighter nor darker.
    const grey = white * (0.5 + (value - 0.5) * (settings.contrast / 100))
    data[row * width + column] = grey + noiseAt(row * width + column)
  })
  const picture = { shape: pixels.shape, data }
  const match = normalisedCorrelation(picture, pattern)
  const peak = bestOf(match, () => true)
  const isElsewhere = (row: number, column: number) =>
    apart(row, peak.row, height) >= patternSide || apart(column, peak.column, width) >= patternSide
  return {
    /** The picture with noise, and on it the pattern, [1, height, width]. */
    picture,
    /** [side, side] */
    pattern,
    /** Where the middle of the pattern is. */
    place,
    /** How well the pattern fits at every cell, from −1 to 1. */
    match,
    peak,
    /** The best fit of those that share no cell with the pattern at the peak. */
    elsewhere: bestOf(match, isElsewhere),
  }
}

function wrapped(at: number, length: number): number {
  return ((at % length) + length) % length
}

/** Cells between two places, the shorter way round. */
function apart(left: number, right: number, length: number): number {
  const way = Math.abs(left - right)
  return Math.min(way, length - way)
}

/** The best fit among some cells, the first of equals. */
function bestOf({ shape, data }: Tensor, isAsked: (row: number, column: number) => boolean): Match {
  const [, , width = 1] = shape
  let best: Match = { row: 0, column: 0, value: -Infinity }
  data.forEach((value, at) => {
    const [row, column] = [Math.floor(at / width), at % width]
    if (value > best.value && isAsked(row, column)) best = { row, column, value }
  })
  return best
}

/** The same numbers at the same cells, whatever moves over them. */
const noise = Float32Array.from({ length: 64 * 64 }, seededRandom(20))
