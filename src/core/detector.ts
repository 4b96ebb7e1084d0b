import { sigmoid } from './activations.ts'
import { type NetLayer, netSize, withParameters, zeros } from './netLayer.ts'
import { sequential } from './sequential.ts'
import type { Tensor } from './tensor.ts'

/**
 * A small network that says how likely a pattern is in an image: features, ReLU, a weighted sum, a logistic function.
 * A dense one has a feature from all pixels; a convolutional one has the largest value of a map.
 */
export interface DetectorShape {
  readonly kind: 'dense' | 'conv'
  /** Pixels along a side of an image of one channel. */
  readonly side: number
  readonly features: number
  /** The side of a kernel; the dense one has none. */
  readonly kernel: number
}

/** The layers of a detector, up to what the logistic function is applied to; its parameters come from a list. */
export function detectorLayers({ kind, side, features, kernel }: DetectorShape): NetLayer[] {
  const first: NetLayer[] =
    kind === 'dense'
      ? [
          { kind: 'flatten' },
          { kind: 'dense', weight: zeros(features, side * side), bias: zeros(features) },
        ]
      : [
          { kind: 'conv2d', weight: zeros(features, 1, kernel, kernel), bias: zeros(features) },
          { kind: 'maxPool2d', spec: { kernelSize: side - kernel + 1 } },
          { kind: 'flatten' },
        ]
  return [
    ...first,
    { kind: 'activation', activation: 'relu' },
    { kind: 'dense', weight: zeros(1, features), bias: zeros(1) },
  ]
}

/** How many numbers a detector learns. */
export function detectorSize(shape: DetectorShape): number {
  return netSize(detectorLayers(shape))
}

/**
 * How likely the detector finds the pattern in each image, 0 to 1.
 * @param images [images, side, side]
 */
export function detect(shape: DetectorShape, numbers: Float32Array, images: Tensor): Float32Array {
  const layers = withParameters(detectorLayers(shape), numbers)
  return sigmoid(sequential(layers).forward(asChannel(images)).values.at(-1)!).data
}

/** Images of one channel: [images, 1, side, side]. */
export function asChannel({ shape: [images = 0, ...sides], data }: Tensor): Tensor {
  return { shape: [images, 1, ...sides], data }
}
