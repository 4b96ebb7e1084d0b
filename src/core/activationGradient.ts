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
  const { shape, data } = gradient
  if (activation === 'relu') return { shape, data: positiveWhere(data, input.data) }
  const slope = slopes[activation]
  return { shape, data: data.map((value, at) => value * slope(input.data[at]!)) }
}

/** The numbers where others are above zero, else 0: the one slope that networks ask for by the thousand. */
function positiveWhere(numbers: Float32Array, above: Float32Array): Float32Array {
  const kept = new Float32Array(numbers.length)
  for (let at = 0; at < kept.length; at++) if (above[at]! > 0) kept[at] = numbers[at]!
  return kept
}
