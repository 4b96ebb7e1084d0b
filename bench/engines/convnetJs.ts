import convnetjs, { type Layer as NetLayer, type WeightedLayer } from 'convnetjs'
import { inputSides, outputChannels, type ConvLayer, type Layer } from '../workloads.ts'
import type { Engine } from './engine.ts'
import { channelsFirst, channelsLast, rowsChannelsLast } from './layout.ts'

/** ConvNetJS: channels last, double precision; depthwise is one layer for each channel. */
export const convnetJs: Engine = {
  name: 'convnetjs',
  isOurs: false,
  threads: 1,
  prepare({ input, layers }) {
    const [first] = layers
    if (first?.kind === 'conv' && first.groups > 1) return depthwise(input, first)
    const [height, width, channels] = inputSides(first!)
    const numbers = channelsLast(input, channels)
    const image = new convnetjs.Vol(width, height, channels, 0)
    let given = channels
    const steps = layers.map((layer) => {
      const made = netLayer(layer, given)
      given = outputChannels(layer, given)
      return made
    })
    return {
      run() {
        image.w.set(numbers)
        return steps.reduce((volume, step) => step.forward(volume, false), image).w
      },
      toNCHW: (output) => channelsFirst(output, given),
    }
  },
}

function depthwise(input: Float32Array, layer: ConvLayer) {
  const { channels, height, width } = layer
  // Each volume carries its gradient along: 16 bytes a cell, several volumes.
  if (input.length > 2 ** 24) return 'its volumes do not fit into memory'
  const taps = layer.size ** 2
  const parts = Array.from({ length: channels }, (_, c) => {
    const weight = layer.weight.subarray(c * taps, (c + 1) * taps)
    return {
      numbers: input.subarray(c * height * width, (c + 1) * height * width),
      image: new convnetjs.Vol(width, height, 1, 0),
      step: netLayer({ ...layer, channels: 1, outputs: 1, groups: 1, weight }, 1),
    }
  })
  const output = new Float64Array(input.length)
  return {
    run() {
      parts.forEach(({ numbers, image, step }, c) => {
        image.w.set(numbers)
        output.set(step.forward(image, false).w, c * height * width)
      })
      return output
    },
  }
}

function netLayer(layer: Layer, channels: number): NetLayer {
  const [in_sy, in_sx] = inputSides(layer)
  const size = { in_sx, in_sy, in_depth: channels }
  switch (layer.kind) {
    case 'conv': {
      const { outputs, size: sx, stride, weight, bias } = layer
      const pad = layer.padding === 'same' ? (sx - 1) / 2 : 0
      const made = new convnetjs.ConvLayer({ ...size, sx, filters: outputs, stride, pad })
      return weighted(made, rowsChannelsLast(weight, outputs, channels), bias)
    }
    case 'pool':
      return new convnetjs.PoolLayer({ ...size, sx: 2, stride: 2 })
    case 'dense': {
      const { inputs, outputs, weight, bias } = layer
      const flat = { in_sx: 1, in_sy: 1, in_depth: inputs }
      const made = new convnetjs.FullyConnLayer({ ...flat, num_neurons: outputs })
      return weighted(made, rowsChannelsLast(weight, outputs, channels), bias)
    }
    case 'relu':
      return new convnetjs.ReluLayer({ in_sx: 1, in_sy: 1, in_depth: layer.cells })
  }
}

function weighted(layer: WeightedLayer, rows: Float32Array, bias: Float32Array | null): NetLayer {
  const length = rows.length / layer.filters.length
  layer.filters.forEach((filter, o) => filter.w.set(rows.subarray(o * length, (o + 1) * length)))
  layer.biases.w.fill(0)
  if (bias !== null) layer.biases.w.set(bias)
  return layer
}
