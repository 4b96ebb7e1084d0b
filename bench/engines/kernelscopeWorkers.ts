import { fillRelu } from '#core/activations.ts'
import { tensor, type Tensor } from '#core/tensor.ts'
import type { Engine as PublicEngine } from '#engine/engine.ts'
import type { Layer } from '../workloads.ts'
import type { Engine } from './engine.ts'

/** The engine's operations as an app calls them, tensors in and out; large work goes to that many workers. */
export function kernelscopeWorkers(engine: PublicEngine, workers: number): Engine {
  return {
    name: workers === 1 ? 'engine, 1 worker' : `engine, ${workers} workers`,
    isOurs: true,
    threads: workers,
    prepare({ input, layers }) {
      const steps = layers.map((layer) => step(engine, layer))
      return {
        async run() {
          let data = input
          for (const each of steps) data = (await each(data)).data
          return data
        },
      }
    },
  }
}

type Step = (data: Float32Array) => Promise<Tensor> | Tensor

function step(engine: PublicEngine, layer: Layer): Step {
  switch (layer.kind) {
    case 'conv': {
      const { channels, height, width, outputs, size, stride, padding, groups } = layer
      const weight = tensor([outputs, channels / groups, size, size], layer.weight)
      const bias = layer.bias && tensor([outputs], layer.bias)
      const shape = [channels, height, width]
      const spec = { stride, padding, groups }
      return (data) => engine.conv2d({ shape, data }, weight, bias, spec)
    }
    case 'pool': {
      const shape = [layer.channels, layer.height, layer.width]
      return (data) => engine.maxPool2d({ shape, data }, { kernelSize: 2 })
    }
    case 'dense': {
      const weight = tensor([layer.outputs, layer.inputs], layer.weight)
      const bias = tensor([layer.outputs], layer.bias)
      return (data) => engine.dense({ shape: [layer.inputs], data }, weight, bias)
    }
    case 'relu':
      return (data) => {
        fillRelu(data, data)
        return { shape: [data.length], data }
      }
  }
}
