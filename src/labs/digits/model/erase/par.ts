import { softmax } from '#core/softmax.ts'
import type { Tensor } from '#core/tensor.ts'
import { netInputs } from '#labs/digits/model/netInputs.ts'
import { eraserReach, erasedFrom, type Square } from '#labs/digits/model/squares.ts'
import { everySquare } from './occlusion.ts'

/** What the solver came to. */
export interface Par {
  /** In the order in which they were chosen. */
  readonly squares: readonly Square[]
  /** What the network says in the end; undefined where no number of squares that was tried changed it. */
  readonly digit: number | undefined
}

/** The solver gives up after so many. */
export const mostParSquares = 15

/**
 * Squares that change a network's answer, found greedily: each time the one that takes most from the answer's
 * probability. There may be fewer that do.
 * @param pixels [28, 28], 0 to 255
 * @param run the network: [digits, 1, 28, 28] to logits [digits, 10]
 */
export async function parOf(
  pixels: Float32Array,
  run: (images: Tensor) => Promise<Tensor>,
): Promise<Par> {
  const [before] = answersOf(await run(netInputs([pixels])))
  const { digit } = before!
  const squares: Square[] = []
  let left = pixels
  while (squares.length < mostParSquares) {
    const candidates = everySquare.filter((square) => hasInk(left, square))
    // A digit that is gone was not mistaken for another.
    if (candidates.length === 0) break
    const tried = candidates.map((square) => erasedFrom(left, [square]))
    const answers = answersOf(await run(netInputs(tried)))
    const chances = answers.map(({ chances }) => chances[digit]!)
    const best = chances.indexOf(Math.min(...chances))
    squares.push(candidates[best]!)
    left = tried[best]!
    if (!left.some((ink) => ink > 0)) break
    if (answers[best]!.digit !== digit) return { squares, digit: answers[best]!.digit }
  }
  return { squares, digit: undefined }
}

function hasInk(pixels: Float32Array, square: Square): boolean {
  const without = erasedFrom(pixels, [square], eraserReach)
  return without.some((ink, pixel) => ink !== pixels[pixel])
}

function answersOf(logits: Tensor) {
  const { data } = softmax(logits)
  return Array.from({ length: data.length / 10 }, (_, at) => {
    const chances = data.subarray(10 * at, 10 * at + 10)
    return { chances, digit: chances.indexOf(Math.max(...chances)) }
  })
}
