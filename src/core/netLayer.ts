import type { Activation } from './activations.ts'
import type { AveragePoolSpec } from './averagePool2d.ts'
import type { ConvSpec } from './convGeometry.ts'
import type { PoolSpec } from './poolGeometry.ts'
import { cellCount, type Tensor } from './tensor.ts'

/** A layer of a network that goes straight through: plain data, as it travels to a worker. */
export type NetLayer =
  | {
      readonly kind: 'conv2d'
      /** [outChannels, inChannels / groups, kernelHeight, kernelWidth] */
      readonly weight: Tensor
      /** [outChannels] */
      readonly bias: Tensor | null
      readonly spec?: ConvSpec
    }
  | {
      readonly kind: 'dense'
      /** [out, in] */
      readonly weight: Tensor
      /** [out] */
      readonly bias: Tensor | null
    }
  | { readonly kind: 'activation'; readonly activation: Activation }
  | { readonly kind: 'maxPool2d'; readonly spec: PoolSpec }
  | { readonly kind: 'averagePool2d'; readonly spec: AveragePoolSpec }
  /** Everything of an image in one row: [batch, channels · height · width]. */
  | { readonly kind: 'flatten' }

/** How many weights and biases the layers have. */
export function netSize(layers: readonly NetLayer[]): number {
  return layers.reduce(
    (sum, layer) => sum + partsOf(layer).reduce((all, part) => all + cellCount(part.shape), 0),
    0,
  )
}

/** The layers with weights and biases that are parts of one list, one after the other: what changes there changes here. */
export function withParameters(
  layers: readonly NetLayer[],
  parameters: Float32Array,
): readonly NetLayer[] {
  let at = 0
  const take = ({ shape }: Tensor): Tensor => {
    const from = at
    at += cellCount(shape)
    return { shape, data: parameters.subarray(from, at) }
  }
  return layers.map((layer) =>
    layer.kind === 'conv2d' || layer.kind === 'dense'
      ? { ...layer, weight: take(layer.weight), bias: layer.bias && take(layer.bias) }
      : layer,
  )
}

function partsOf(layer: NetLayer): Tensor[] {
  if (layer.kind !== 'conv2d' && layer.kind !== 'dense') return []
  return layer.bias ? [layer.weight, layer.bias] : [layer.weight]
}

/** A weight or bias of a shape, all zeros: for layers whose parameters come from a list. */
export function zeros(...shape: number[]): Tensor {
  return { shape, data: new Float32Array(cellCount(shape)) }
}
