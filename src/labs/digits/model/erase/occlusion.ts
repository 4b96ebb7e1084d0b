import { softmax } from '#core/softmax.ts'
import type { Tensor } from '#core/tensor.ts'
import { netInputs } from '#labs/digits/model/netInputs.ts'
import { inputSide } from '#labs/digits/model/preparation.ts'
import { erasedFrom, type Square } from '#labs/digits/model/squares.ts'

/** How far the paper that is put on a pixel goes from it: it is 5 × 5 pixels. */
export const paperReach = 2

/** What a network answers with a piece of paper on each pixel in turn. */
export interface Occlusion {
  /** What it answers without paper, and how likely it finds that. */
  readonly digit: number
  readonly whole: number
  /** How likely it finds that with paper: [28, 28], 0 to 1. */
  readonly chances: Float32Array
  /** What it says then: [28, 28]. */
  readonly digits: Uint8Array
}

/** Every pixel's square, in reading order. */
export const everySquare: readonly Square[] = Array.from({ length: inputSide ** 2 }, (_, at) => ({
  row: Math.floor(at / inputSide),
  column: at % inputSide,
}))

/** A digit as it is, then with paper on each pixel in turn: [1 + 784, 1, 28, 28], 0 to 1. */
export function occlusionInputs(pixels: Float32Array): Tensor {
  const covered = everySquare.map((square) => erasedFrom(pixels, [square], paperReach))
  return netInputs([pixels, ...covered])
}

/**
 * What a network makes of these inputs.
 * @param logits [1 + 784, 10]
 */
export function occlusionOf(logits: Tensor): Occlusion {
  const { data } = softmax(logits)
  const answers = Uint8Array.from({ length: data.length / 10 }, (_, at) => {
    const each = data.subarray(10 * at, 10 * at + 10)
    return each.indexOf(Math.max(...each))
  })
  const [digit = 0, ...digits] = answers
  const chanceAt = (at: number) => data[10 * at + digit]!
  return {
    digit,
    whole: chanceAt(0),
    chances: Float32Array.from(digits, (_, at) => chanceAt(at + 1)),
    digits: Uint8Array.from(digits),
  }
}

/** Where paper takes most from the answer, and what is left of it there. */
export function worstOf({ chances }: Occlusion): {
  readonly square: Square
  readonly chance: number
} {
  const chance = Math.min(...chances)
  return { square: everySquare[chances.indexOf(chance)]!, chance }
}
