import { checkedTensor, type Tensor } from './tensor.ts'

/**
 * Every kernel flipped, that is rotated by 180°: same shape [..., kernelHeight, kernelWidth], the last two axes reversed.
 * conv2d with a flipped kernel is the convolution of the textbooks.
 * @throws RangeError when there are fewer than two axes.
 */
export function flipKernel(weight: Tensor): Tensor {
  checkedTensor(weight, 'weight')
  const { shape } = weight
  if (shape.length < 2)
    throw new RangeError(`a kernel has two axes or more, this one has ${shape.length}`)
  const cells = shape[shape.length - 2] * shape[shape.length - 1]
  // Reversing both axes of a row-major plane is reversing the plane as a list.
  const data = new Float32Array(weight.data.length)
  for (let start = 0; start < data.length; start += cells) {
    for (let cell = 0; cell < cells; cell++)
      data[start + cell] = weight.data[start + cells - 1 - cell]
  }
  return { shape, data }
}
