import { kernelProblem } from '#core/kernelProblem.ts'
import { normalNumbers } from '#core/normalNumbers.ts'
import { symmetricEigen } from '#core/symmetricEigen.ts'
import type { Tensor } from '#core/tensor.ts'
import { fetchPhotograph } from '#data/photographs.ts'
import { areaMeans } from '#data/rgbaToPicture.ts'
import { seededRandom } from '#data/seededRandom.ts'
import { made } from '#labs/learn/model/filter/made.ts'
import { embedded, targets } from '#labs/learn/model/targets.ts'

/** A kernel to be found behind a photograph, by plain descent on the mean squared error. */
export interface KernelTask {
  readonly side: number
  /** [1, 256, 256], 0 to 1 */
  readonly picture: Tensor
  /** [1, 257 − side, 257 − side] */
  readonly wanted: Tensor
  /** [side²] */
  readonly start: Float64Array
  /** Half the largest stable one. */
  readonly rate: number
}

const pictureSide = 256

/** The photographer, averaged down from 512×512. */
export async function photographer(): Promise<Tensor> {
  const image = await fetchPhotograph('photographer.jpg', new AbortController().signal)
  const region = { left: 0, top: 0, width: image.width, height: image.height }
  const means = areaMeans(image, region, pictureSide, pictureSide)
  // A grey photograph: its three channels are one.
  const data = Float32Array.from({ length: pictureSide ** 2 }, (_, at) => means[3 * at]! / 255)
  return { shape: [1, pictureSide, pictureSide], data }
}

/** Sobel's kernel behind the picture, in a window of that side. */
export function kernelTask(picture: Tensor, side: number): KernelTask {
  const target = embedded(targets.find(({ id }) => id === 'sobel-x')!.weights, side)
  const reach = pictureSide - side + 1
  const wanted = {
    shape: [1, reach, reach],
    data: Float32Array.from(made(picture, target, side)),
  }
  const { autocorrelation } = kernelProblem(picture, wanted, side)
  const normal = normalNumbers(seededRandom(1))
  return {
    side,
    picture,
    wanted,
    start: Float64Array.from({ length: side * side }, () => 0.3 * normal()),
    rate: 0.5 / symmetricEigen(autocorrelation).values[0]!,
  }
}
