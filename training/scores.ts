import type { NetArithmetic } from '#core/sequential.ts'
import type { DigitNet } from '#data/digitNets.ts'
import { type Digits, digitSide } from '#data/digits.ts'
import type { NetCard } from '#data/netCard.ts'
import { fillMoved } from './fillMoved.ts'
import { netAnswers, rightOf } from './netAnswers.ts'
import { farthestMove } from './recipe.ts'

const cells = digitSide ** 2

/** What a card says of the test digits. */
export type Scores = Pick<NetCard, 'accuracy' | 'shifted'>

/** How many of the test digits a network reads, and how many of every fourth one when they are moved. */
export function scores(
  net: DigitNet,
  numbers: Int8Array,
  test: Digits,
  arithmetic: NetArithmetic,
): Scores {
  const right = ({ pixels, labels }: Digits) =>
    rightOf(netAnswers(net, numbers, pixels, arithmetic), labels)
  const some = everyFourth(test)
  const directions = [
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ] as const
  const moved = (far: number) =>
    directions.reduce((sum, [x, y]) => sum + right(movedBy(some, far * x, far * y)), 0)
  return {
    accuracy: {
      correct: right(test),
      of: test.count,
      how: 'all test digits of MNIST, read with the weights as they are shipped',
    },
    shifted: {
      correct: Array.from({ length: farthestMove + 1 }, (_, far) => moved(far)),
      of: directions.length * some.count,
      how: 'every fourth test digit, moved by 0, 1, … 8 pixels to the right, down, to the left and up; ink that is pushed out is lost',
    },
  }
}

function everyFourth({ count, pixels, labels }: Digits): Digits {
  const chosen = Array.from({ length: count / 4 }, (_, at) => 4 * at)
  const out = new Uint8Array(chosen.length * cells)
  for (const [at, digit] of chosen.entries())
    out.set(pixels.subarray(digit * cells, (digit + 1) * cells), at * cells)
  return {
    count: chosen.length,
    pixels: out,
    labels: Uint8Array.from(chosen, (digit) => labels[digit]!),
  }
}

function movedBy(digits: Digits, right: number, down: number): Digits {
  const pixels = new Uint8Array(digits.pixels.length)
  for (let at = 0; at < pixels.length; at += cells)
    fillMoved(pixels.subarray(at, at + cells), digits.pixels.subarray(at, at + cells), right, down)
  return { ...digits, pixels }
}
