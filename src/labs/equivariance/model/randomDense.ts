import { paddedIndex } from '#core/padding.ts'
import { tensor } from '#core/tensor.ts'
import { transformImage } from '#core/transformImage.ts'
import type { Picture } from '#data/picture.ts'
import { seededRandom } from '#data/seededRandom.ts'
import type { EquivarianceSettings } from '#labs/equivariance/settings.ts'

type DenseSettings = Pick<EquivarianceSettings, 'border' | 'interpolation' | 'part' | 'down'>

/** Outputs that are compared; of a large layer not all are. */
const mostCompared = 256

/**
 * A dense layer with random weights and as many outputs as the picture has cells, to be moved like a picture: the largest
 * difference at a shift, as a part of the largest output. Compared are the outputs of some of its lines.
 */
export function randomDense(
  { border, interpolation, part, down }: DenseSettings,
  { pixels }: Picture,
): (shift: number) => number {
  const { shape, data } = pixels
  const [, height = 1, width = 1] = shape
  const apart = Math.ceil((height * width) / mostCompared)
  const lines = Array.from({ length: Math.ceil(height / apart) }, (_, at) => at * apart)
  const inLines = (list: Iterable<number>) =>
    [...list].flatMap((line) => Array.from({ length: width }, (_, column) => line * width + column))
  const compared = inLines(lines)
  const rows = compared.map((output) => weightsOf(output, data.length))
  // The lines that come to lie on those compared are worked out, too.
  const sources = lines.map((line) => paddedIndex(border, line - down, height))
  const outputs = new Float32Array(data.length)
  for (const output of inLines(new Set(sources.filter((line) => line >= 0))))
    outputs[output] = dot(weightsOf(output, data.length), data)
  const spec = { border, interpolation }
  return (amount) => {
    const shift = { kind: 'shift', right: amount + part, down } as const
    const moved = transformImage(pixels, shift, spec)
    const movedAfter = transformImage(tensor(shape, outputs), shift, spec)
    let [largest, reach] = [0, 0]
    compared.forEach((output, at) => {
      const movedFirst = Math.fround(dot(rows[at]!, moved.data))
      largest = Math.max(largest, Math.abs(movedFirst - movedAfter.data[output]!))
      reach = Math.max(reach, Math.abs(movedFirst))
    })
    return reach === 0 ? 0 : largest / reach
  }
}

/** The weights of an output, from −1 to 1: each has a seed of its own. */
function weightsOf(output: number, length: number): Float32Array {
  const random = seededRandom(1000 + output)
  return Float32Array.from({ length }, () => 2 * random() - 1)
}

function dot(left: Float32Array, right: Float32Array): number {
  let sum = 0
  for (let at = 0; at < left.length; at++) sum += left[at]! * right[at]!
  return sum
}
