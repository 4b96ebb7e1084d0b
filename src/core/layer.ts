import type { ConvGeometry } from './convGeometry.ts'
import type { ConvTransposeGeometry } from './convTransposeGeometry.ts'
import type { PoolGeometry } from './poolGeometry.ts'

/** A layer by its shape alone; `bias` is whether each output channel or unit adds a number of its own (default: yes). */
export type Layer =
  | { readonly kind: 'conv'; readonly geometry: ConvGeometry; readonly bias?: boolean }
  | {
      readonly kind: 'convTranspose'
      readonly geometry: ConvTransposeGeometry
      readonly bias?: boolean
    }
  /** Windows as in a convolution, but every output has weights (and a bias) of its own. */
  | { readonly kind: 'local'; readonly geometry: ConvGeometry; readonly bias?: boolean }
  | { readonly kind: 'pool'; readonly geometry: PoolGeometry }
  | {
      readonly kind: 'dense'
      readonly inputs: number
      readonly outputs: number
      readonly bias?: boolean
    }

/** How many numbers go into a layer and come out of it, for one image. */
export function layerSize(layer: Layer): { readonly inputs: number; readonly outputs: number } {
  if (layer.kind === 'dense') return { inputs: layer.inputs, outputs: layer.outputs }
  const { inputHeight, inputWidth, outputHeight, outputWidth } = layer.geometry
  const [inputChannels, outputChannels] =
    layer.kind === 'pool'
      ? [layer.geometry.channels, layer.geometry.channels]
      : [layer.geometry.inputChannels, layer.geometry.outputChannels]
  return {
    inputs: inputChannels * inputHeight * inputWidth,
    outputs: outputChannels * outputHeight * outputWidth,
  }
}

/** The dense layer between the same numbers: what a convolution is compared with. */
export function asDense(layer: Layer): Layer {
  return { kind: 'dense', ...layerSize(layer), bias: layer.kind !== 'pool' && (layer.bias ?? true) }
}
