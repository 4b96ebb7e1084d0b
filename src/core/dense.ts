import { fillDenseFast, suitsDenseFast } from './kernels/fillDenseFast.ts'
import { biasData, outputBuffer } from './layerArguments.ts'
import { cellCount, checkedTensor, shapeText, type Tensor } from './tensor.ts'

/**
 * A dense layer, input · weightᵀ + bias: [..., out].
 * @param input [..., in]: a vector, or any stack of them
 * @param weight [out, in]
 * @param bias [out], or null
 * @param out is filled and becomes the result's data when given; its length must be the output's
 * @throws RangeError when the input's last side is not the weight's.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.linear.html
 */
export function dense(
  input: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  out?: Float32Array,
): Tensor {
  checkedTensor(input, 'input')
  checkedTensor(weight, 'weight')
  const shape = denseShape(input.shape, weight.shape)
  const [outputs = 1, inputs = 1] = weight.shape
  const data = outputBuffer(out, cellCount(shape))
  const fill = suitsDenseFast(inputs, outputs) ? fillDenseFast : fillDense
  fill(data, input.data, weight.data, biasData(bias, outputs), inputs, outputs)
  return { shape, data }
}

/**
 * The shape of a dense layer's outputs: [..., out].
 * @param input [..., in]
 * @param weight [out, in]
 * @throws RangeError when the input's last side is not the weight's.
 */
export function denseShape(input: readonly number[], weight: readonly number[]): number[] {
  if (weight.length !== 2) {
    throw new RangeError(`weight has shape ${shapeText(weight)}: [out, in] would do`)
  }
  const [outputs = 1, inputs] = weight
  const given = input.at(-1)
  if (given !== inputs) {
    throw new RangeError(
      `each output reads ${inputs} inputs, input of shape ${shapeText(input)} has ${given ?? 'no axis'}`,
    )
  }
  return [...input.slice(0, -1), outputs]
}

/**
 * Fills `out` with a dense layer over rows of `inputs` numbers, straight from the definition: summed in order and in
 * double precision, the bias last.
 */
export function fillDense(
  out: Float32Array,
  input: Float32Array,
  weight: Float32Array,
  bias: Float32Array | null,
  inputs: number,
  outputs: number,
): void {
  for (let at = 0; at < out.length; at++) {
    const o = at % outputs
    const row = ((at - o) / outputs) * inputs
    let sum = 0
    for (let i = 0; i < inputs; i++) sum += input[row + i] * weight[o * inputs + i]
    out[at] = sum + (bias === null ? 0 : bias[o])
  }
}
