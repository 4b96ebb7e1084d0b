import { tensor } from '#core/tensor.ts'
import { transformImage } from '#core/transformImage.ts'
import type { Picture } from '#data/picture.ts'
import { seededRandom } from '#data/seededRandom.ts'
import type { EquivarianceSettings } from './settings.ts'

/** Outputs that are compared; of a large layer not all are. */
const mostCompared = 256

/**
 * A dense layer with random weights and as many outputs as the picture has cells, to be moved like a picture: the largest
 * difference at a shift to the right, as a part of the largest output. Compared are the outputs of some of its lines: a
 * shift to the right stays in them.
 */
export function randomDense(
  { border }: Pick<EquivarianceSettings, 'border'>,
  { pixels }: Picture,
): (shift: number) => number {
  const { shape, data } = pixels
  const [, height = 1, width = 1] = shape
  const apart = Math.ceil((height * width) / mostCompared)
  const random = seededRandom(1000)
  const outputs = new Float32Array(data.length)
  const compared = Array.from(outputs.keys()).filter(
    (output) => Math.floor(output / width) % apart === 0,
  )
  const rows = compared.map(() =>
    Float32Array.from({ length: data.length }, () => 2 * random() - 1),
  )
  compared.forEach((output, at) => (outputs[output] = dot(rows[at]!, data)))
  return (right) => {
    const shift = { kind: 'shift', right, down: 0 } as const
    const moved = transformImage(pixels, shift, { border })
    const movedAfter = transformImage(tensor(shape, outputs), shift, { border })
    let [largest, reach] = [0, 0]
    compared.forEach((output, at) => {
      const movedFirst = Math.fround(dot(rows[at]!, moved.data))
      largest = Math.max(largest, Math.abs(movedFirst - movedAfter.data[output]!))
      reach = Math.max(reach, Math.abs(movedFirst))
    })
    return reach === 0 ? 0 : largest / reach
  }
}

function dot(left: Float32Array, right: Float32Array): number {
  let sum = 0
  for (let at = 0; at < left.length; at++) sum += left[at]! * right[at]!
  return sum
}
