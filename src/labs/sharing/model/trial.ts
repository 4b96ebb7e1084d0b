import { detect, type DetectorShape } from '#core/detector.ts'
import { imagesAt, imagesWithout, leftPositions, positions } from './findExamples.ts'

export type DetectorKind = DetectorShape['kind']

/** How the experiment is done. */
export const trial = { images: 2000, epochs: 20, atOnce: 2, batch: 20, rate: 0.01, tests: 20 }

/** Of one detector: what it has learnt, and its accuracy at each position that has been tested. */
interface TrialResult {
  readonly numbers: Float32Array
  /** Per cent, row by row; as many as have been tested. */
  readonly accuracies: readonly number[]
}

/** Of those detectors that have learnt. */
export type TrialResults = Readonly<Partial<Record<DetectorKind, TrialResult>>>

/** The accuracy at each position of a row, in per cent: as many images with the pattern there as without it. */
export function rowAccuracies(
  shape: DetectorShape,
  numbers: Float32Array,
  row: number,
  seed: number,
): number[] {
  const { tests } = trial
  return Array.from({ length: positions }, (_, column) => {
    const own = seed * 1000 + 17 + row * positions + column
    const found = detect(shape, numbers, imagesAt(row, column, tests, own))
    const spared = detect(shape, numbers, imagesWithout(column, tests, own + 500))
    const right = found.filter((chance) => chance > 0.5).length
    return (100 * (right + spared.filter((chance) => chance <= 0.5).length)) / (2 * tests)
  })
}

/** The mean accuracies over the positions of the left half and over those that lie wholly in the right. */
export function halfMeans(accuracies: readonly number[]) {
  const mean = (isIn: (column: number) => boolean) => {
    const some = accuracies.filter((_, at) => isIn(at % positions))
    return some.reduce((sum, value) => sum + value, 0) / Math.max(1, some.length)
  }
  return {
    left: mean((column) => column < leftPositions),
    right: mean((column) => column >= positions - leftPositions),
  }
}
