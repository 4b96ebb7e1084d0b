import * as tf from '@tensorflow/tfjs-core'
import { type NetLayer, withParameters } from '#core/netLayer.ts'
import type { Optimiser } from '#core/optimisers.ts'
import { rowsChannelsLast, transposed } from '../engines/layout.ts'
import type { Learner } from './learner.ts'
import { batchOf, type NetTask } from './netTask.ts'
import { tfjsLearner } from './tfjsLearner.ts'

/** TensorFlow.js: the same network from the same weights, channels last, with its own optimiser. */
export function tfjsNet(
  { layers, start, batches, optimisers }: NetTask,
  use: 'check' | 'measure',
): Learner {
  let channels = 1
  const steps = withParameters(layers, start).map((layer) => {
    const made = step(layer, channels)
    if (layer.kind === 'conv2d') [channels = 1] = layer.weight.shape
    if (layer.kind === 'dense') channels = 1
    return made
  })
  const examples = batches.map(({ images, labels }) => {
    const [count = 1, , height = 1, width = 1] = images.shape
    return {
      // One channel: first and last are the same.
      images: tf.tensor4d(images.data, [count, height, width, 1]),
      labels: tf.cast(tf.oneHot(tf.tensor1d(labels.data, 'int32'), 10), 'float32'),
    }
  })
  return tfjsLearner(
    optimiserOf(optimisers[use]),
    steps.flatMap(({ variables }) => variables),
    (update) => {
      const { images, labels } = batchOf(examples, update)
      const logits = steps.reduce<tf.Tensor>((x, each) => each.run(x), images)
      return tf.losses.softmaxCrossEntropy(labels, logits)
    },
    examples.flatMap(({ images, labels }) => [images, labels]),
  )
}

function optimiserOf({ kind, rate }: Optimiser): tf.Optimizer {
  return kind === 'adam' ? tf.train.adam(rate, 0.9, 0.999, 1e-8) : tf.train.sgd(rate)
}

interface Step {
  readonly variables: tf.Variable[]
  run(this: void, x: tf.Tensor): tf.Tensor
}

/** @param channels of the image that comes in, or that was made a row */
function step(layer: NetLayer, channels: number): Step {
  switch (layer.kind) {
    case 'conv2d': {
      const [outputs = 1, , height = 1, width = 1] = layer.weight.shape
      const rows = rowsChannelsLast(layer.weight.data, outputs, channels)
      const filter = tf.tensor4d(transposed(rows, outputs), [height, width, channels, outputs])
      const [weight, bias] = [tf.variable<tf.Rank.R4>(filter), biasOf(layer.bias!.data)]
      const run = (x: tf.Tensor) =>
        tf.add(tf.conv2d<tf.Tensor4D>(x as tf.Tensor4D, weight, 1, 'valid'), bias)
      return { variables: [weight, bias], run }
    }
    case 'dense': {
      const [outputs = 1, inputs = 1] = layer.weight.shape
      const rows = rowsChannelsLast(layer.weight.data, outputs, channels)
      const matrix = tf.tensor2d(transposed(rows, outputs), [inputs, outputs])
      const [weight, bias] = [tf.variable(matrix), biasOf(layer.bias!.data)]
      return { variables: [weight, bias], run: (x) => tf.add(tf.matMul(x, weight), bias) }
    }
    case 'activation':
      return { variables: [], run: (x) => tf.relu(x) }
    case 'maxPool2d':
      return { variables: [], run: (x) => tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid') }
    case 'flatten':
      return { variables: [], run: (x) => tf.reshape(x, [x.shape[0]!, -1]) }
    case 'averagePool2d':
      throw new RangeError('no network of the bench has an average pool')
  }
}

function biasOf(numbers: Float32Array): tf.Variable {
  return tf.variable(tf.tensor1d(numbers))
}
