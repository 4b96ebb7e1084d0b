import { convGeometry } from '#core/convGeometry.ts'
import { convTransposeGeometry } from '#core/convTransposeGeometry.ts'
import type { Layer } from '#core/layer.ts'
import { poolGeometry } from '#core/poolGeometry.ts'

export type LayerKind = 'conv' | 'max' | 'average' | 'transposed'
export type LayerPadding = number | 'valid' | 'same' | 'full'

/** A layer as a person chooses it: a square window, alike along both axes. */
export interface LayerChoice {
  readonly kind: LayerKind
  readonly kernel: number
  readonly stride: number
  readonly dilation: number
  /** Cells on every side, or by name; of a transposed convolution, what it takes off the output. */
  readonly padding: LayerPadding
}

export interface LayerInput {
  readonly channels: number
  readonly height: number
  readonly width: number
}

/** A layer of that kind as it is when nothing more was chosen: a pool's windows lie side by side. */
export function plainLayer(kind: LayerKind, kernel: number): LayerChoice {
  const isPool = kind === 'max' || kind === 'average'
  return { kind, kernel, stride: isPool ? kernel : 1, dilation: 1, padding: 0 }
}

/**
 * The layer over an input, as the core knows it.
 * @param maps that come out of a convolution; a pool keeps its channels
 * @throws RangeError with the numbers given when the window does not fit.
 */
export function coreLayer(choice: LayerChoice, input: LayerInput, maps: number): Layer {
  const { kind, kernel, stride, dilation, padding } = choice
  const shape = [input.channels, input.height, input.width]
  switch (kind) {
    case 'conv': {
      const weight = [maps, input.channels, kernel, kernel]
      return { kind, geometry: convGeometry(shape, weight, { stride, dilation, padding }) }
    }
    case 'transposed': {
      const weight = [input.channels, maps, kernel, kernel]
      const spec = { stride, dilation, padding: typeof padding === 'number' ? padding : 0 }
      return { kind: 'convTranspose', geometry: convTransposeGeometry(shape, weight, spec) }
    }
    case 'max':
    case 'average':
      return {
        kind: 'pool',
        geometry: poolGeometry(shape, { kernelSize: kernel, stride, dilation, padding }),
      }
  }
}

const kindNames: Readonly<Record<LayerKind, string>> = {
  conv: 'conv',
  max: 'max pool',
  average: 'average pool',
  transposed: 'transposed',
}

/** The layer in words: "conv 3×3, stride 2, padding 1". */
export function layerWords({ kind, kernel, stride, dilation, padding }: LayerChoice): string {
  return [
    `${kindNames[kind]} ${kernel}×${kernel}`,
    stride > 1 && `stride ${stride}`,
    dilation > 1 && `dilation ${dilation}`,
    padding !== 0 && padding !== 'valid' && `padding ${padding}`,
  ]
    .filter((part) => part !== false)
    .join(', ')
}
