import { activate } from '#core/activations.ts'
import { conv2d } from '#core/conv2d.ts'
import { convGeometry, type ConvGeometry, type ConvSpec } from '#core/convGeometry.ts'
import type { ChannelsLayer } from './layer.ts'
import type { Volume } from './volumes.ts'

/** All maps of an image, with the colours of each. */
export interface Gallery {
  readonly image: Volume
  readonly height: number
  readonly width: number
  readonly maps: readonly Float32Array[]
}

/** The maps that the layer's kernels make of another image with as many channels. */
export function galleryOf(layer: ChannelsLayer, image: Volume): Gallery {
  const { geometry, weights, biases, activation } = layer
  const { outputChannels, groupInputChannels, kernelHeight, kernelWidth } = geometry
  const weight = {
    shape: [outputChannels, groupInputChannels, kernelHeight, kernelWidth],
    data: Float32Array.from(weights),
  }
  const bias = { shape: [outputChannels], data: Float32Array.from(biases) }
  const spec = specOf(layer)
  const output = activate(conv2d(image.pixels, weight, bias, spec), activation)
  const [, height = 1, width = 1] = output.shape
  const plane = height * width
  return {
    image,
    height,
    width,
    maps: Array.from({ length: outputChannels }, (_, map) =>
      output.data.subarray(map * plane, (map + 1) * plane),
    ),
  }
}

/** The layer over that image. */
export function galleryGeometry(layer: ChannelsLayer, image: Volume): ConvGeometry {
  const { outputChannels, groupInputChannels, kernelHeight, kernelWidth } = layer.geometry
  const weight = [outputChannels, groupInputChannels, kernelHeight, kernelWidth]
  return convGeometry(image.pixels.shape, weight, specOf(layer))
}

function specOf({ geometry }: ChannelsLayer): ConvSpec {
  return {
    stride: [geometry.strideVertical, geometry.strideHorizontal],
    padding: geometry.padTop,
    groups: geometry.groups,
  }
}
