import type { FieldLayer } from '#core/fieldLayer.ts'
import { type LayerChoice, plainLayer } from '#parts/layers/layerChoice.ts'

/** A layer of the stack: its window, and how many maps come out of it. */
export interface NetLayer extends LayerChoice {
  /** Of a pool it says nothing: a pool keeps its maps. */
  readonly maps: number
}

/** The stack, from the image up. */
export type Net = readonly NetLayer[]

/** As many layers as fit beside each other; VGG-16 has 18. */
export const mostLayers = 24

/** What a layer can be told, whatever the others are: what does not fit is drawn up to there, and says why. */
export const layerLimits = {
  kernel: { min: 1, max: 15, step: 1 },
  stride: { min: 1, max: 8, step: 1 },
  dilation: { min: 1, max: 16, step: 1 },
  padding: { min: 0, max: 32, step: 1 },
  maps: { min: 1, max: 1024, step: 1 },
} as const

export function isPool({ kind }: LayerChoice): boolean {
  return kind === 'max' || kind === 'average'
}

/** The most padding that a pool can have: beyond it a window could lie outside the input altogether. */
export function mostPoolPadding({ kernel, dilation }: LayerChoice): number {
  return Math.floor((dilation * (kernel - 1) + 1) / 2)
}

/** A convolution with so many maps; padding and stride as in most networks. */
export function conv(kernel: number, maps: number, more: Partial<LayerChoice> = {}): NetLayer {
  return { ...plainLayer('conv', kernel), maps, ...more }
}

/** A pool, windows side by side where no stride is given. */
export function pool(kernel: number, more: Partial<LayerChoice> = {}): NetLayer {
  return { ...plainLayer('max', kernel), maps: 1, ...more }
}

/** The layers as far as receptive fields depend on them. */
export function fieldLayers(net: Net): FieldLayer[] {
  return net.map(({ kind, kernel, stride, dilation, padding }) => ({
    kernelSize: kernel,
    stride,
    dilation,
    padding,
    transposed: kind === 'transposed',
  }))
}

/** The stack with a layer more at a place; a full one stays as it is. */
export function withLayer(net: Net, layer: NetLayer, at: number): Net {
  return net.length < mostLayers ? net.toSpliced(at, 0, layer) : net
}

/** The stack without a layer; the last one stays. */
export function withoutLayer(net: Net, at: number): Net {
  return net.length > 1 ? net.toSpliced(at, 1) : net
}
