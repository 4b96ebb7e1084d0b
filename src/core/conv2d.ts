import { convGeometry, outputShape, type ConvSpec } from './convGeometry.ts'
import { fillConv2dFast } from './kernels/fillConv2dFast.ts'
import { biasData, outputBuffer } from './layerArguments.ts'
import { cellCount, checkedTensor, type Tensor } from './tensor.ts'

/**
 * The convolution of an image with kernels: [batch?, outChannels, outHeight, outWidth].
 * It is cross-correlation, as in PyTorch: the kernel is not flipped; `flipKernel` gives the textbook's convolution.
 * @param input [batch?, inChannels, height, width]
 * @param weight [outChannels, inChannels / groups, kernelHeight, kernelWidth]
 * @param bias [outChannels], or null
 * @param out is filled and becomes the result's data when given; its length must be the output's
 * @throws RangeError with the numbers given when shapes and options do not go together.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.conv2d.html
 */
export function conv2d(
  input: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  spec: ConvSpec = {},
  out?: Float32Array,
): Tensor {
  const geometry = convGeometry(input.shape, weight.shape, spec)
  checkedTensor(input, 'input')
  checkedTensor(weight, 'weight')
  const offsets = biasData(bias, geometry.outputChannels)
  const shape = outputShape(geometry)
  const data = outputBuffer(out, cellCount(shape))
  fillConv2dFast(data, input.data, weight.data, offsets, geometry)
  return { shape, data }
}
