import type { NetLayer } from '#core/netLayer.ts'
import { cellCount, type Tensor } from '#core/tensor.ts'
import { seededRandom } from './seededRandom.ts'

/**
 * What a network begins with: [parameters]. All of a layer within ±1 / √inputs, as PyTorch begins.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.Linear.html
 */
export function firstParameters(layers: readonly NetLayer[], seed: number): Float32Array {
  const random = seededRandom(seed)
  const parts = layers.flatMap((layer) => {
    if (layer.kind !== 'conv2d' && layer.kind !== 'dense') return []
    const [outputs = 0, ...inputs] = layer.weight.shape
    const reach = 1 / Math.sqrt(cellCount(inputs))
    const numbers = layer.weight.data.length + outputs
    return Array.from({ length: numbers }, () => reach * (2 * random() - 1))
  })
  return Float32Array.from(parts)
}

/** What an optimiser begins with: the parameters, and two means that are still 0. */
export function firstStateOf(parameters: Float32Array): Tensor {
  const data = new Float32Array(3 * parameters.length)
  data.set(parameters)
  return { shape: [3, parameters.length], data }
}
