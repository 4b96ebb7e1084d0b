import type { ChannelsLayer } from '#labs/channels/model/layer.ts'

/** How many grids of which size a layer is drawn as. */
export interface LayerShapes {
  readonly channels: number
  readonly maps: number
  /** How many channels a kernel reads: those of its group. */
  readonly slices: number
  readonly input: { readonly rows: number; readonly columns: number }
  readonly side: number
  readonly output: { readonly rows: number; readonly columns: number }
  /** Whether what a channel gives is shown apart: what is the map itself is not. */
  readonly hasPartialSums: boolean
  /** Whether all maps are mixed once more by a pointwise kernel. */
  readonly isTwoStep?: boolean
}

/** The shapes of a layer. */
export function shapesOf(layer: ChannelsLayer): LayerShapes {
  const { frame, geometry } = layer
  return {
    channels: geometry.inputChannels,
    maps: geometry.outputChannels,
    slices: geometry.groupInputChannels,
    input: { rows: frame.vertical.size, columns: frame.horizontal.size },
    side: geometry.kernelHeight,
    output: { rows: geometry.outputHeight, columns: geometry.outputWidth },
    hasPartialSums: geometry.groupInputChannels > 1 || !isSumAlone(layer),
  }
}

/** Whether nothing is done to a sum of products: the map is the sums. */
function isSumAlone({ biases, activation }: ChannelsLayer): boolean {
  return activation === 'identity' && biases.every((bias) => bias === 0)
}
