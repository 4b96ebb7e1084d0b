import { convGeometry, outputShape, type ConvSpec } from '#core/convGeometry.ts'
import { fillDense } from '#core/dense.ts'
import { fillConv2d } from '#core/fillConv2d.ts'
import { fillMaxPool2d, type MaxPooled } from '#core/maxPool2d.ts'
import { poolGeometry, poolShape, type PoolSpec } from '#core/poolGeometry.ts'
import { tensor, type Tensor } from '#core/tensor.ts'

// The operators that have faster paths, by their straight loops alone.

export function conv2dByDefinition(
  input: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  spec: ConvSpec = {},
): Tensor {
  const geometry = convGeometry(input.shape, weight.shape, spec)
  const output = tensor(outputShape(geometry))
  fillConv2d(output.data, input.data, weight.data, bias?.data ?? null, geometry)
  return output
}

export function maxPool2dByDefinition(input: Tensor, spec: PoolSpec): MaxPooled {
  const geometry = poolGeometry(input.shape, spec)
  const output = tensor(poolShape(geometry))
  const argmax = new Int32Array(output.data.length)
  fillMaxPool2d(output.data, argmax, input.data, geometry)
  return { output, argmax }
}

export function denseByDefinition(input: Tensor, weight: Tensor, bias: Tensor | null): Tensor {
  const [outputs = 0, inputs = 0] = weight.shape
  const output = tensor([...input.shape.slice(0, -1), outputs])
  fillDense(output.data, input.data, weight.data, bias?.data ?? null, inputs, outputs)
  return output
}
