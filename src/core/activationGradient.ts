import type { Activation } from './activations.ts'
import type { Tensor } from './tensor.ts'

/** The slope of each activation at a number; at a corner, the slope on its left, as in PyTorch. */
const slopes: Readonly<Record<Activation, (x: number) => number>> = {
  identity: () => 1,
  relu: (x) => (x > 0 ? 1 : 0),
  relu6: (x) => (x > 0 && x < 6 ? 1 : 0),
  leakyRelu: (x) => (x > 0 ? 1 : 0.01),
  elu: (x) => (x > 0 ? 1 : Math.exp(x)),
  sigmoid: (x) => 1 / (2 + Math.exp(x) + Math.exp(-x)),
  tanh: (x) => 1 - Math.tanh(x) ** 2,
  softplus: (x) => 1 / (1 + Math.exp(-x)),
}

/**
 * The gradient of an activation's outputs, carried back to its inputs.
 * @param input what the activation was applied to, of the gradient's shape
 */
export function activationGradient(
  gradient: Tensor,
  input: Tensor,
  activation: Activation,
): Tensor {
  if (activation === 'relu') return reluGradient(gradient, input.data)
  const slope = slopes[activation]
  const data = gradient.data.map((value, at) => value * slope(input.data[at]!))
  return { shape: gradient.shape, data }
}

/** The most used one, without a call for every number. */
function reluGradient({ shape, data }: Tensor, input: Float32Array): Tensor {
  const out = new Float32Array(data.length)
  for (let at = 0; at < out.length; at++) if (input[at]! > 0) out[at] = data[at]!
  return { shape, data: out }
}
