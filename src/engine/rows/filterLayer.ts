import type { ConvSpec } from '#core/convGeometry.ts'
import type { Tensor } from '#core/tensor.ts'

/** A step of a filter: plain data, as it travels to a worker. */
export type FilterLayer =
  | {
      readonly kind: 'conv'
      /** [outChannels, inChannels / groups, kernelHeight, kernelWidth] */
      readonly weight: Tensor
      readonly bias: Tensor | null
      readonly spec: ConvSpec
    }
  /** Every number brought to the nearest whole one, halves up, as a picture of whole levels has it. */
  | { readonly kind: 'whole' }
  /** Of each pair of channels, (a, b): the length. */
  | { readonly kind: 'magnitude' }
  /** Of two channels (a, b) a colour: the direction is the hue, the length, `full` at most, the brightness. */
  | { readonly kind: 'orientation'; readonly full: number }
