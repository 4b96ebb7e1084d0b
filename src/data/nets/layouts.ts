import { cellCount, type Tensor } from '#core/tensor.ts'
import type { Elements } from './readElements.ts'

/** The orders in which the axes of convolution weights are stored: out, in, height and width. */
export type KernelLayout = 'OIHW' | 'HWIO' | 'OHWI'

/** From each layout, the axes in the order of PyTorch's. */
const axesOf: Readonly<Record<KernelLayout, readonly number[]>> = {
  OIHW: [0, 1, 2, 3],
  HWIO: [3, 2, 0, 1],
  OHWI: [0, 3, 1, 2],
}

/** The shape as [out, in, height, width]. */
export function kernelShapeIn(shape: readonly number[], layout: KernelLayout): number[] {
  return axesOf[layout].map((axis) => shape[axis]!)
}

/** The weights as [out, in, height, width]. */
export function kernelsFrom(weight: Tensor, layout: KernelLayout): Tensor {
  return layout === 'OIHW' ? weight : transposed(weight, axesOf[layout])
}

/** A tensor whose axis i is axis order[i] of the given one. */
export function transposed({ shape, data }: Tensor, order: readonly number[]): Tensor {
  const result = new Float32Array(data.length)
  fillTransposed(result, data, shape, order)
  return { shape: order.map((axis) => shape[axis]!), data: result }
}

/** Fills `out` with numbers of a shape, axis i of the result being axis order[i]. */
export function fillTransposed(
  out: Elements,
  data: Elements,
  shape: readonly number[],
  order: readonly number[],
): void {
  const sides = order.map((axis) => shape[axis]!)
  const strides = order.map((axis) => cellCount(shape.slice(axis + 1)))
  const place = sides.map(() => 0)
  let from = 0
  for (let at = 0; at < out.length; at++) {
    out[at] = data[from]!
    for (let axis = sides.length - 1; axis >= 0; axis--) {
      from += strides[axis]!
      place[axis]!++
      if (place[axis]! < sides[axis]!) break
      from -= strides[axis]! * sides[axis]!
      place[axis] = 0
    }
  }
}

/**
 * Dense weights whose columns count the channels of a place before the next place, as TensorFlow flattens, with their
 * columns in PyTorch's order: channel after channel.
 * @param weight [out, in]
 * @param image [channels, height, width] of what is flattened
 */
export function rowsFromChannelsLast(weight: Tensor, image: readonly number[]): Tensor {
  const [channels = 1, height = 1, width = 1] = image
  const [outputs = 0] = weight.shape
  const places = height * width
  const split = { shape: [outputs, places, channels], data: weight.data }
  return { shape: weight.shape, data: transposed(split, [0, 2, 1]).data }
}
