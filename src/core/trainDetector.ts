import { addDetectorGradient, type DetectorShape, detectorSize } from './detector.ts'
import type { Tensor } from './tensor.ts'

/** Some epochs of training: plain data, as it travels to a worker. */
export interface DetectorProblem {
  readonly shape: DetectorShape
  /** [3, numbers]: what is learnt, and Adam's running means of the gradient and of its square. */
  readonly state: Tensor
  /** Updates before these. */
  readonly updates: number
  /** [images, side, side] */
  readonly images: Tensor
  /** [images]: 1 with the pattern, 0 without. */
  readonly labels: Tensor
  readonly batch: number
  readonly rate: number
  readonly epochs: number
}

const decay = { mean: 0.9, square: 0.999, least: 1e-8 }

/**
 * The state after some epochs, every batch in the order of the images: [3, numbers].
 * @see Kingma and Ba, Adam: A Method for Stochastic Optimization, 2015
 */
export function trainDetector(problem: DetectorProblem): Tensor {
  const { shape, state, images, labels, batch, rate, epochs } = problem
  const size = detectorSize(shape)
  const data = state.data.slice()
  const [numbers, mean, square] = [0, 1, 2].map((row) =>
    data.subarray(row * size, (row + 1) * size),
  ) as [Float32Array, Float32Array, Float32Array]
  const pixels = shape.side ** 2
  const count = labels.data.length
  let { updates } = problem
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let from = 0; from < count; from += batch) {
      const to = Math.min(count, from + batch)
      const sums = new Float64Array(size)
      for (let at = from; at < to; at++) {
        const image = images.data.subarray(at * pixels, (at + 1) * pixels)
        addDetectorGradient(sums, shape, numbers, image, labels.data[at]!)
      }
      updates++
      const [meanLeft, squareLeft] = [1 - decay.mean ** updates, 1 - decay.square ** updates]
      for (let at = 0; at < size; at++) {
        const slope = sums[at]! / (to - from)
        mean[at] = decay.mean * mean[at]! + (1 - decay.mean) * slope
        square[at] = decay.square * square[at]! + (1 - decay.square) * slope * slope
        const step = mean[at]! / meanLeft / (Math.sqrt(square[at]! / squareLeft) + decay.least)
        numbers[at] = numbers[at]! - rate * step
      }
    }
  }
  return { shape: state.shape, data }
}
