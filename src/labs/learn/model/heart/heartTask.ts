import { conv2d } from '#core/conv2d.ts'
import { normalNumbers } from '#core/normalNumbers.ts'
import type { HeartSettings } from '#labs/learn/rows/heartRows.ts'
import { seededRandom } from '#data/seededRandom.ts'

/** Pixels along a side of every picture. */
export const heartSide = 16
export const heartPixels = heartSide * heartSide
/** Examples in all: twice as many as a picture has pixels. */
export const mostExamples = 2 * heartPixels

/** How far right the learned picture is moved. */
const movedBy = 2
/** Pixels of ink, of those in one half. */
const inkPixels = 11

/** A way to make examples. */
export interface ExampleKind {
  /** A source of examples, each a picture of 16². */
  readonly source: (seed: number) => () => Float64Array
}

export const exampleKinds: Readonly<Record<HeartSettings['taught'], ExampleKind>> = {
  noise: { source: noiseSource },
  ink: { source: inkSource },
}

/** The pictures that both layers can be asked about. */
export function askedPictures(
  taught: HeartSettings['taught'],
  seed: number,
  example: Float64Array,
): Record<HeartSettings['asked'], Float64Array> {
  // Of a seed that no example has.
  const other = seed + 1000
  const ink = taught === 'ink' ? example : inkSource(seed)()
  return {
    new: exampleKinds[taught].source(other)(),
    learned: example,
    moved: moved(example, movedBy),
    right: moved(ink, heartSide / 2),
  }
}

/** What a filter makes of pictures, the border circular so that there are as many numbers: [pictures, 16²]. */
export function filtered(
  pictures: readonly Float64Array[],
  filter: Float64Array,
  side: number,
): Float64Array[] {
  const data = new Float32Array(pictures.length * heartPixels)
  pictures.forEach((picture, at) => data.set(picture, at * heartPixels))
  const made = conv2d(
    { shape: [pictures.length, 1, heartSide, heartSide], data },
    { shape: [1, 1, side, side], data: Float32Array.from(filter) },
    null,
    { padding: 'same', paddingMode: 'circular' },
  ).data
  return pictures.map((_, at) =>
    Float64Array.from(made.subarray(at * heartPixels, (at + 1) * heartPixels)),
  )
}

/** A picture moved right; what leaves it comes in at the left. */
function moved(picture: Float64Array, by: number): Float64Array {
  return picture.map((_, at) => {
    const column = at % heartSide
    return picture[at - column + ((column - by + heartSide) % heartSide)]!
  })
}

function noiseSource(seed: number): () => Float64Array {
  const normal = normalNumbers(seededRandom(seed))
  return () => Float64Array.from({ length: heartPixels }, normal)
}

/** White paper, 1, with some pixels of ink, 0, in its left half. */
function inkSource(seed: number): () => Float64Array {
  const random = seededRandom(seed)
  return () => {
    const paper = new Float64Array(heartPixels).fill(1)
    for (let left = inkPixels; left > 0;) {
      const row = Math.floor(random() * heartSide)
      const column = Math.floor((random() * heartSide) / 2)
      const at = row * heartSide + column
      if (paper[at] === 0) continue
      paper[at] = 0
      left--
    }
    return paper
  }
}
