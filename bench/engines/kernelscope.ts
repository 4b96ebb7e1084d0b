import { fillRelu } from '#core/activations.ts'
import { conv2d } from '#core/conv2d.ts'
import { dense } from '#core/dense.ts'
import { maxPoolValues } from '#core/maxPool2d.ts'
import { tensor, type Tensor } from '#core/tensor.ts'
import { outputSides, type Layer } from '../workloads.ts'
import type { Engine } from './engine.ts'

/** Our core through its public functions, every result in memory of its own that is used again. */
export const kernelscope: Engine = {
  name: 'kernelscope',
  isOurs: true,
  threads: 1,
  prepare: ({ input, layers }) =>
    engine(
      input,
      layers.map((layer) => step(layer, true)),
    ),
}

/** The same with a new array for every result, as one writes it without thinking of memory. */
export const kernelscopeFresh: Engine = {
  name: 'kernelscope, fresh output',
  isOurs: true,
  threads: 1,
  prepare: ({ input, layers }) =>
    engine(
      input,
      layers.map((layer) => step(layer, false)),
    ),
}

type Step = (input: Float32Array) => Float32Array

function engine(input: Float32Array, steps: readonly Step[]) {
  return { run: () => steps.reduce((data, step) => step(data), input) }
}

function step(layer: Layer, reuse: boolean): Step {
  switch (layer.kind) {
    case 'conv': {
      const { channels, height, width, outputs, size, stride, padding, groups } = layer
      const weight = tensor([outputs, channels / groups, size, size], layer.weight)
      const bias = layer.bias && tensor([outputs], layer.bias)
      const [outHeight, outWidth] = outputSides(layer)
      const out = reuse ? new Float32Array(outputs * outHeight * outWidth) : undefined
      const shape = [channels, height, width]
      const spec = { stride, padding, groups }
      return (data) => conv2d({ shape, data }, weight, bias, spec, out).data
    }
    case 'pool': {
      const { channels, height, width } = layer
      const cells = (channels * height * width) / 4
      const out = reuse ? new Float32Array(cells) : undefined
      const shape = [channels, height, width]
      return (data) => maxPoolValues({ shape, data }, { kernelSize: 2 }, out).data
    }
    case 'dense': {
      const weight: Tensor = tensor([layer.outputs, layer.inputs], layer.weight)
      const bias = tensor([layer.outputs], layer.bias)
      const out = reuse ? new Float32Array(layer.outputs) : undefined
      return (data) => dense({ shape: [layer.inputs], data }, weight, bias, out).data
    }
    case 'relu':
      return (data) => {
        const out = reuse ? data : new Float32Array(data.length)
        fillRelu(out, data)
        return out
      }
  }
}
