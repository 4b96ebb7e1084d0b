import { meanSquaredError } from '#core/losses.ts'
import { withParameters, zeros } from '#core/netLayer.ts'
import { type Sequential, sequential } from '#core/sequential.ts'
import type { Tensor } from '#core/tensor.ts'

/**
 * The network with ReLU between: each path is a 3×3 kernel, ReLU, a 3×3 kernel; the results of all are added.
 * @param kernels the first ones, then the second ones: [18 · paths]; what changes there changes in the network
 */
export function reluPaths(kernels: Float32Array): Sequential {
  const paths = kernels.length / 18
  const layers = withParameters(
    [
      { kind: 'conv2d', weight: zeros(paths, 1, 3, 3), bias: null },
      { kind: 'activation', activation: 'relu' },
      { kind: 'conv2d', weight: zeros(1, paths, 3, 3), bias: null },
    ],
    kernels,
  )
  return sequential(layers)
}

/** A function that fills its first argument with the gradient of the mean squared error of so many kernels, and returns the error. */
export function reluGradient(picture: Tensor, wanted: Tensor, size: number) {
  const [, height = 0, width = 0] = picture.shape
  const [, rows = 0, columns = 0] = wanted.shape
  const input = { shape: [1, 1, height, width], data: picture.data }
  const target = { shape: [1, 1, rows, columns], data: wanted.data }
  const present = new Float32Array(size)
  const network = reluPaths(present)
  return (out: Float64Array, kernels: Float64Array): number => {
    present.set(kernels)
    const trace = network.forward(input)
    const { loss, gradient } = meanSquaredError(trace.values.at(-1)!, target)
    const [first, , second] = network.backward(trace, gradient).layers
    out.set(first!.weight.data)
    out.set(second!.weight.data, size / 2)
    return loss
  }
}
