import { checkedTensor, type Tensor } from './tensor.ts'

/** An activation by name, on one number. leakyRelu, elu and softplus have PyTorch's default parameters. */
export const activationFunctions = {
  identity: (x: number): number => x,
  relu: (x: number): number => Math.max(0, x),
  relu6: (x: number): number => Math.min(6, Math.max(0, x)),
  leakyRelu: (x: number, slope = 0.01): number => (x < 0 ? slope * x : x),
  elu: (x: number, alpha = 1): number => (x < 0 ? alpha * Math.expm1(x) : x),
  sigmoid: (x: number): number => 1 / (1 + Math.exp(-x)),
  tanh: (x: number): number => Math.tanh(x),
  // log(1 + eˣ) without overflow
  softplus: (x: number): number => Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))),
}

/** The name of an activation. */
export type Activation = keyof typeof activationFunctions

/** The activation of every number; same shape. */
export function activate(input: Tensor, activation: Activation): Tensor {
  if (activation === 'relu') return relu(input)
  const of = activationFunctions[activation]
  return map(input, (x) => of(x))
}

/** max(0, x) of every number; same shape. */
export function relu(input: Tensor): Tensor {
  const { shape, data } = checkedTensor(input, 'input')
  const result = new Float32Array(data.length)
  fillRelu(result, data)
  return { shape, data: result }
}

/** Fills `out` with max(0, x) of every number of `input`, which may be `out` itself. */
export function fillRelu(out: Float32Array, input: Float32Array): void {
  const { length } = input
  const last = length - 3
  let i = 0
  for (; i < last; i = (i + 4) | 0) {
    out[i] = positivePart(input[i])
    out[(i + 1) | 0] = positivePart(input[(i + 1) | 0])
    out[(i + 2) | 0] = positivePart(input[(i + 2) | 0])
    out[(i + 3) | 0] = positivePart(input[(i + 3) | 0])
  }
  for (; i < length; i = (i + 1) | 0) out[i] = positivePart(input[i])
}

/** max(0, x), but without the branch of Math.max, as signs are as good as random; only −∞ and NaN come to it. */
function positivePart(value: number): number {
  const twice = value + Math.abs(value)
  return Number.isNaN(twice) ? Math.max(0, value) : twice / 2
}

/** min(6, max(0, x)) of every number; same shape. */
export const relu6 = (input: Tensor): Tensor => activate(input, 'relu6')

/** x, below zero slope · x; same shape. */
export function leakyRelu(input: Tensor, slope = 0.01): Tensor {
  return map(input, (x) => activationFunctions.leakyRelu(x, slope))
}

/** x, below zero alpha · (eˣ − 1); same shape. */
export function elu(input: Tensor, alpha = 1): Tensor {
  return map(input, (x) => activationFunctions.elu(x, alpha))
}

/** 1 / (1 + e⁻ˣ) of every number; same shape. */
export const sigmoid = (input: Tensor): Tensor => activate(input, 'sigmoid')

/** Hyperbolic tangent of every number; same shape. */
export const tanh = (input: Tensor): Tensor => activate(input, 'tanh')

/** log(1 + eˣ) of every number; same shape. */
export const softplus = (input: Tensor): Tensor => activate(input, 'softplus')

function map(input: Tensor, of: (x: number) => number): Tensor {
  checkedTensor(input, 'input')
  return { shape: input.shape, data: input.data.map(of) }
}
