import { outputSides, type ConvLayer, type DenseLayer, type Layer } from '../workloads.ts'
import type { Engine } from './engine.ts'

/** The definitions as loops, owing nothing to src: what everyone writes first, and what every engine must agree with. */
export const naive: Engine = {
  name: 'naive loops',
  isOurs: false,
  threads: 1,
  prepare: ({ input, layers }) => ({ run: () => layers.reduce(forward, input) }),
}

function forward(input: Float32Array, layer: Layer): Float32Array {
  switch (layer.kind) {
    case 'conv':
      return conv(input, layer)
    case 'pool':
      return pool(input, layer.channels, layer.height, layer.width)
    case 'dense':
      return dense(input, layer)
    case 'relu':
      return input.map((value) => Math.max(0, value))
  }
}

function conv(input: Float32Array, layer: ConvLayer): Float32Array {
  const { channels, height, width, outputs, size, stride, groups, weight, bias } = layer
  const [outHeight, outWidth] = outputSides(layer)
  const pad = layer.padding === 'same' ? (size - 1) / 2 : 0
  const groupChannels = channels / groups
  const out = new Float32Array(outputs * outHeight * outWidth)
  for (let o = 0; o < outputs; o++) {
    const first = Math.floor((o * groups) / outputs) * groupChannels
    for (let y = 0; y < outHeight; y++) {
      for (let x = 0; x < outWidth; x++) {
        let sum = bias?.[o] ?? 0
        for (let c = 0; c < groupChannels; c++) {
          for (let ky = 0; ky < size; ky++) {
            for (let kx = 0; kx < size; kx++) {
              const row = y * stride + ky - pad
              const col = x * stride + kx - pad
              if (row < 0 || row >= height || col < 0 || col >= width) continue
              sum +=
                input[((first + c) * height + row) * width + col]! *
                weight[((o * groupChannels + c) * size + ky) * size + kx]!
            }
          }
        }
        out[(o * outHeight + y) * outWidth + x] = sum
      }
    }
  }
  return out
}

function pool(input: Float32Array, channels: number, height: number, width: number): Float32Array {
  const out = new Float32Array((channels * height * width) / 4)
  let at = 0
  for (let row = 0; row < channels * height; row += 2) {
    for (let col = 0; col < width; col += 2) {
      let largest = -Infinity
      for (let y = 0; y < 2; y++) {
        for (let x = 0; x < 2; x++) {
          largest = Math.max(largest, input[(row + y) * width + col + x]!)
        }
      }
      out[at++] = largest
    }
  }
  return out
}

function dense(input: Float32Array, { inputs, outputs, weight, bias }: DenseLayer): Float32Array {
  const out = new Float32Array(outputs)
  for (let o = 0; o < outputs; o++) {
    let sum = bias[o]!
    for (let i = 0; i < inputs; i++) sum += input[i]! * weight[o * inputs + i]!
    out[o] = sum
  }
  return out
}
