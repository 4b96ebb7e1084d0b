import { activationFunctions } from '#core/activations.ts'
import type { Tensor } from '#core/tensor.ts'
import { broadcast } from './layouts.ts'

export function scaled({ shape, data }: Tensor, factor: number): Tensor {
  return { shape, data: data.map((value) => value * factor) }
}

export function plus(x: Tensor, offset: Tensor | null): Tensor {
  if (offset === null) return x
  const offsets = broadcast(offset, x.shape).data
  return { shape: x.shape, data: x.data.map((value, at) => value + (offsets[at] ?? NaN)) }
}

/** Leaky rectification with a slope for each number. */
export function sloped(x: Tensor, slope: Tensor): Tensor {
  const slopes = broadcast(slope, x.shape).data
  return {
    shape: x.shape,
    data: x.data.map((value, at) => activationFunctions.leakyRelu(value, slopes[at])),
  }
}
