import { runNet } from '#core/runNet.ts'
import type { NetArithmetic } from '#core/sequential.ts'
import { digitImages } from '#data/digitImages.ts'
import type { DigitNet } from '#data/digitNets.ts'
import { digitSide } from '#data/digits.ts'
import { weightsOf } from '#data/netWeights.ts'

const [cells, atOnce] = [digitSide ** 2, 250]

/** What a network with these weights takes each digit for, 0 to 9. */
export function netAnswers(
  { layers }: DigitNet,
  numbers: Int8Array,
  pixels: Uint8Array,
  arithmetic?: NetArithmetic,
): Uint8Array {
  const weights = weightsOf(numbers)
  const parameters = { shape: [weights.length], data: weights }
  const answers: number[] = []
  for (let at = 0; at < pixels.length; at += atOnce * cells) {
    const images = digitImages(pixels.subarray(at, at + atOnce * cells))
    const { data } = runNet({ layers, parameters, images }, arithmetic)
    for (let row = 0; row < data.length; row += 10) {
      const logits = data.subarray(row, row + 10)
      answers.push(logits.indexOf(Math.max(...logits)))
    }
  }
  return Uint8Array.from(answers)
}

/** How many of the answers are right. */
export function rightOf(answers: Uint8Array, labels: Uint8Array): number {
  return answers.filter((answer, at) => answer === labels[at]).length
}
