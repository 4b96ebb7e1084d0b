import { conv2d } from './conv2d.ts'
import { convGeometry, type ConvSpec } from './convGeometry.ts'
import type { Tensor } from './tensor.ts'
import { kindAt, windowFrame } from './windowFrame.ts'
import { frameValue, type WindowSums } from './windowTerms.ts'

/** A convolution of one image with all that its sums and pictures are read from. */
export interface ConvLayer extends WindowSums {
  /** [outChannels, inChannels / groups, kernelHeight, kernelWidth] */
  readonly weight: Tensor
  /** The padded input: [inChannels, frame.vertical.size, frame.horizontal.size]. */
  readonly padded: Float32Array
  /** One of `cellKind` a cell of a padded channel. */
  readonly kinds: Uint8Array
  /** [outChannels, outHeight, outWidth] */
  readonly results: Tensor
}

/**
 * The convolution of an image [inChannels, height, width] with kernels, without a bias.
 * @throws RangeError with the numbers given when shapes and options do not go together.
 */
export function convLayer(input: Tensor, weight: Tensor, spec: ConvSpec = {}): ConvLayer {
  const geometry = convGeometry(input.shape, weight.shape, spec)
  const { inputChannels, groupInputChannels, kernelHeight, kernelWidth } = geometry
  const frame = windowFrame(geometry, [1, 1])
  const columns = frame.horizontal.size
  const plane = frame.vertical.size * columns
  const rowOf = (at: number) => Math.floor((at % plane) / columns)
  return {
    geometry,
    frame,
    input,
    weight,
    padded: Float32Array.from({ length: inputChannels * plane }, (_, at) =>
      frameValue({ geometry, frame, input }, Math.floor(at / plane), rowOf(at), at % columns),
    ),
    kinds: Uint8Array.from({ length: plane }, (_, at) => kindAt(frame, rowOf(at), at % columns)),
    weightAt(map, channel, kernelRow, kernelColumn) {
      const slice = map * groupInputChannels + (channel % groupInputChannels)
      return weight.data[(slice * kernelHeight + kernelRow) * kernelWidth + kernelColumn] ?? 0
    },
    results: conv2d(input, weight, null, spec),
  }
}
