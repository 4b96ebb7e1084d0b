import type { NetLayer } from '#core/netLayer.ts'
import type { Tensor } from '#core/tensor.ts'

/** scale · x + shift, with a scale and a shift for each channel or unit: what batch normalisation does once it is trained. */
export interface Affine {
  readonly scale: readonly number[]
  readonly shift: readonly number[]
}

type LinearLayer = Extract<NetLayer, { kind: 'conv2d' | 'dense' }>

/**
 * What batch normalisation does to each channel outside training.
 * @see https://onnx.ai/onnx/operators/onnx__BatchNormalization.html
 */
export function normalisation(parts: {
  readonly gamma: ArrayLike<number>
  readonly beta: ArrayLike<number>
  readonly mean: ArrayLike<number>
  readonly variance: ArrayLike<number>
  readonly epsilon: number
}): Affine {
  const { gamma, beta, mean, variance, epsilon } = parts
  const scale = Array.from(gamma, (factor, at) => factor / Math.sqrt(variance[at]! + epsilon))
  return { scale, shift: scale.map((factor, at) => beta[at]! - factor * mean[at]!) }
}

/** The layer followed by the affine map, as one layer: its weights are scaled, its bias is scaled and shifted. */
export function foldedBack(layer: LinearLayer, { scale, shift }: Affine): LinearLayer {
  const { weight, bias } = layer
  const each = weight.data.length / scale.length
  return {
    ...layer,
    weight: {
      shape: weight.shape,
      data: weight.data.map((number, at) => number * scale[Math.floor(at / each)]!),
    },
    bias: vector(shift.map((number, at) => number + scale[at]! * (bias?.data[at] ?? 0))),
  }
}

/** The affine map followed by a dense layer, as one layer. */
export function foldedForward(
  { scale, shift }: Affine,
  weight: Tensor,
  bias: Tensor | null,
): { weight: Tensor; bias: Tensor } {
  const [outputs = 0, inputs = 0] = weight.shape
  const sums = Array.from({ length: outputs }, (_, output) => {
    let sum = bias?.data[output] ?? 0
    for (let input = 0; input < inputs; input++)
      sum += weight.data[output * inputs + input]! * shift[input]!
    return sum
  })
  const data = weight.data.map((number, at) => number * scale[at % inputs]!)
  return { weight: { shape: weight.shape, data }, bias: vector(sums) }
}

/** One affine map after the other. */
export function composed(first: Affine, second: Affine): Affine {
  return {
    scale: first.scale.map((number, at) => number * second.scale[at]!),
    shift: first.shift.map((number, at) => number * second.scale[at]! + second.shift[at]!),
  }
}

/** The affine map of an image as a layer: a 1×1 kernel for each channel, by itself. */
export function affineConv({ scale, shift }: Affine): LinearLayer {
  const channels = scale.length
  return {
    kind: 'conv2d',
    weight: { shape: [channels, 1, 1, 1], data: Float32Array.from(scale) },
    bias: shift.some((number) => number !== 0) ? vector(shift) : null,
    spec: { groups: channels },
  }
}

function vector(numbers: readonly number[]): Tensor {
  return { shape: [numbers.length], data: Float32Array.from(numbers) }
}
