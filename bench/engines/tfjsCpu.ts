import '@tensorflow/tfjs-backend-cpu'
import * as tf from '@tensorflow/tfjs-core'
import { inputSides, outputChannels, type Layer } from '../workloads.ts'
import type { Engine } from './engine.ts'
import { channelsFirst, channelsLast, rowsChannelsLast, transposed } from './layout.ts'

/** TensorFlow.js on its JavaScript backend: channels last, weights [rows, cols, in, out]. */
export const tfjsCpu: Engine = {
  name: 'tfjs cpu',
  prepare({ input, layers }) {
    let [height, width, channels] = inputSides(layers[0]!)
    const numbers = channelsLast(input, channels)
    const shape = [1, height, width, channels]
    const steps = layers.map((layer) => {
      const made = step(layer, channels)
      channels = outputChannels(layer, channels)
      return made
    })
    return {
      run() {
        const output = tf.tidy(() =>
          steps.reduce((x, step) => step.run(x), tf.tensor(numbers, shape)),
        )
        const data = output.dataSync<'float32'>()
        output.dispose()
        return data
      },
      toNCHW: (output) => channelsFirst(output, channels),
      dispose: () => tf.dispose(steps.map((step) => step.weights)),
    }
  },
}

interface Step {
  readonly weights: tf.Tensor[]
  run(this: void, x: tf.Tensor): tf.Tensor
}

function step(layer: Layer, channels: number): Step {
  switch (layer.kind) {
    case 'conv': {
      const { outputs, size, stride, padding, groups } = layer
      const weight = transposed(rowsChannelsLast(layer.weight, outputs, channels / groups), outputs)
      // A depthwise kernel is [rows, cols, channels, 1].
      const [wide, deep] = groups === 1 ? [channels, outputs] : [outputs, 1]
      const filter = tf.tensor4d(weight, [size, size, wide, deep])
      const operation = groups === 1 ? tf.conv2d : tf.depthwiseConv2d
      const convolve = (x: tf.Tensor) =>
        operation<tf.Tensor4D>(x as tf.Tensor4D, filter, stride, padding)
      if (layer.bias === null) return { weights: [filter], run: convolve }
      const bias = tf.tensor1d(layer.bias)
      return { weights: [filter, bias], run: (x) => tf.add(convolve(x), bias) }
    }
    case 'pool':
      return { weights: [], run: (x) => tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid') }
    case 'dense': {
      const { inputs, outputs } = layer
      const rows = rowsChannelsLast(layer.weight, outputs, channels)
      const weight = tf.tensor2d(transposed(rows, outputs), [inputs, outputs])
      const bias = tf.tensor1d(layer.bias)
      const run = (x: tf.Tensor) => tf.add(tf.matMul(tf.reshape(x, [1, inputs]), weight), bias)
      return { weights: [weight, bias], run }
    }
    case 'relu':
      return { weights: [], run: (x) => tf.relu(x) }
  }
}
