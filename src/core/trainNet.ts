import { type Loss, meanSquaredError, sigmoidCrossEntropy, softmaxCrossEntropy } from './losses.ts'
import { netSize, type NetLayer, withParameters } from './netLayer.ts'
import { type Optimiser, update } from './optimisers.ts'
import { type NetArithmetic, type NetGradient, sequential } from './sequential.ts'
import { cellCount, type Tensor } from './tensor.ts'

/** Some updates of a network: plain data, as it travels to a worker. */
export interface NetProblem {
  /** Of the weights only the shapes count. */
  readonly layers: readonly NetLayer[]
  /** [3, parameters]: what is learned, and the optimiser's two running means. */
  readonly state: Tensor
  /** Updates before these. */
  readonly updates: number
  readonly optimiser: Optimiser
  /** softmax: labels are classes. sigmoid: labels are 0 or 1. squares: labels are the numbers wanted, [images, outputs]. */
  readonly loss: 'softmax' | 'sigmoid' | 'squares'
  /** [images, …] */
  readonly images: Tensor
  /** [images], or [images, outputs] */
  readonly labels: Tensor
  /** Images an update. */
  readonly batch: number
  /** How many updates to make; batches are taken in the order of the images, again and again. */
  readonly count: number
}

/**
 * The state after the updates: [3, parameters].
 * @param arithmetic the core's when left out
 * @throws RangeError as layers and losses do, and where the state has not as many numbers as the layers.
 */
export function trainNet(problem: NetProblem, arithmetic?: NetArithmetic): Tensor {
  const { layers, state, optimiser, loss, images, labels, batch, count } = problem
  const size = netSize(layers)
  if (state.data.length !== 3 * size)
    throw new RangeError(
      `state has ${state.data.length} numbers: 3 · ${size} would do, as the layers have ${size} parameters`,
    )
  const data = state.data.slice()
  const [parameters, first, second] = [0, 1, 2].map((row) =>
    data.subarray(row * size, (row + 1) * size),
  ) as [Float32Array, Float32Array, Float32Array]
  const means = { updates: problem.updates, first, second }
  const batches = Math.ceil(images.shape[0]! / batch)
  const network = sequential(withParameters(layers, parameters), arithmetic)
  const gradient = new Float32Array(size)
  for (let made = 0; made < count; made++) {
    const at = (means.updates % batches) * batch
    const [input, wanted] = [rowsOf(images, at, batch), rowsOf(labels, at, batch)]
    const trace = network.forward(input)
    const back = lossOf(loss, trace.values.at(-1)!, wanted).gradient
    fillParameters(gradient, network.backward(trace, back))
    update(optimiser, parameters, gradient, means)
  }
  return { shape: state.shape, data }
}

function lossOf(kind: NetProblem['loss'], prediction: Tensor, wanted: Tensor): Loss {
  switch (kind) {
    case 'softmax':
      return softmaxCrossEntropy(prediction, wanted.data)
    case 'sigmoid':
      return sigmoidCrossEntropy(prediction, wanted.data)
    case 'squares':
      return meanSquaredError(prediction, wanted)
  }
}

/** Rows from one on, at most so many. */
function rowsOf({ shape, data }: Tensor, from: number, most: number): Tensor {
  const [all = 0, ...row] = shape
  const count = Math.min(most, all - from)
  const length = cellCount(row)
  return { shape: [count, ...row], data: data.subarray(from * length, (from + count) * length) }
}

function fillParameters(out: Float32Array, { layers }: NetGradient): void {
  let at = 0
  for (const each of layers)
    for (const part of each ? [each.weight, each.bias] : []) {
      if (!part) continue
      out.set(part.data, at)
      at += part.data.length
    }
}
