import type { Activation } from './activations.ts'
import type { AveragePoolSpec } from './averagePool2d.ts'
import type { ConvSpec } from './convGeometry.ts'
import type { PoolSpec } from './poolGeometry.ts'
import type { Tensor } from './tensor.ts'

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
