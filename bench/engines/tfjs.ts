import * as tf from '@tensorflow/tfjs-core'
import {
  inputSides,
  outputChannels,
  type ConvLayer,
  type DenseLayer,
  type Layer,
} from '../workloads.ts'
import type { Engine } from './engine.ts'
import { channelsFirst, channelsLast, rowsChannelsLast, transposed } from './layout.ts'

/**
 * TensorFlow.js on one of its backends, which must be ready: channels last, weights [rows, cols, in, out], biases and
 * rectifiers part of the operation before.
 */
export function tfjs(backend: 'cpu' | 'wasm'): Engine {
  // Of a backend that is ready it takes hold at once.
  const enter = () => void tf.setBackend(backend)
  return {
    name: `tfjs ${backend}`,
    isOurs: false,
    threads: 1,
    prepare({ input, layers }) {
      enter()
      const [height, width, channels] = inputSides(layers[0]!)
      const numbers = channelsLast(input, channels)
      const shape = [1, height, width, channels]
      let given = channels
      const steps = layers.map((layer, at) => {
        const made = step(layer, given, layers[at + 1]?.kind === 'relu')
        given = outputChannels(layer, given)
        return made
      })
      return {
        enter,
        run() {
          const output = tf.tidy(() =>
            steps.reduce((x, each) => each.run(x), tf.tensor(numbers, shape)),
          )
          const data = output.dataSync<'float32'>()
          output.dispose()
          return data
        },
        toNCHW: (output) => channelsFirst(output, given),
        dispose: () => tf.dispose(steps.map((each) => each.weights)),
      }
    },
  }
}

interface Step {
  readonly weights: tf.Tensor[]
  run(this: void, x: tf.Tensor): tf.Tensor
}

function step(layer: Layer, channels: number, isRectified: boolean): Step {
  const activation = isRectified ? 'relu' : 'linear'
  switch (layer.kind) {
    case 'conv':
      return convStep(layer, channels, activation)
    case 'pool':
      return { weights: [], run: (x) => tf.maxPool(x as tf.Tensor4D, 2, 2, 'valid') }
    case 'dense':
      return denseStep(layer, channels, activation)
    case 'relu':
      return { weights: [], run: (x) => x }
  }
}

function convStep(layer: ConvLayer, channels: number, activation: 'relu' | 'linear'): Step {
  const { outputs, size, stride: strides, padding: pad, groups } = layer
  const weight = transposed(rowsChannelsLast(layer.weight, outputs, channels / groups), outputs)
  // A depthwise kernel is [rows, cols, channels, 1].
  const [wide, deep] = groups === 1 ? [channels, outputs] : [outputs, 1]
  const filter = tf.tensor4d(weight, [size, size, wide, deep])
  const operation = groups === 1 ? tf.conv2d : tf.depthwiseConv2d
  if (layer.bias === null && activation === 'linear') {
    const run = (x: tf.Tensor) => operation<tf.Tensor4D>(x as tf.Tensor4D, filter, strides, pad)
    return { weights: [filter], run }
  }
  const bias = tf.tensor1d(layer.bias ?? new Float32Array(outputs))
  const fused = groups === 1 ? tf.fused.conv2d : tf.fused.depthwiseConv2d
  const run = (x: tf.Tensor) =>
    fused<tf.Tensor4D>({ x: x as tf.Tensor4D, filter, strides, pad, bias, activation })
  return { weights: [filter, bias], run }
}

function denseStep(layer: DenseLayer, channels: number, activation: 'relu' | 'linear'): Step {
  const { inputs, outputs } = layer
  const rows = rowsChannelsLast(layer.weight, outputs, channels)
  const weight = tf.tensor2d(transposed(rows, outputs), [inputs, outputs])
  const bias = tf.tensor1d(layer.bias)
  const run = (x: tf.Tensor) =>
    tf.fused.matMul({ a: tf.reshape(x, [1, inputs]), b: weight, bias, activation })
  return { weights: [weight, bias], run }
}
