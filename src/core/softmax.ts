import { checkedTensor, shapeText, type Tensor } from './tensor.ts'

/**
 * eˣ divided by the sum of eˣ along an axis, the last unless told; same shape. The maximum is subtracted first.
 * @throws RangeError when there is no such axis.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.softmax.html
 */
export function softmax(input: Tensor, axis = -1): Tensor {
  return alongAxis(input, axis, (x, largest, sum) => Math.exp(x - largest) / sum)
}

/**
 * The logarithm of softmax, x − log Σ eˣ, exact where softmax itself rounds to 0; same shape.
 * @throws RangeError when there is no such axis.
 * @see https://pytorch.org/docs/stable/generated/torch.nn.functional.log_softmax.html
 */
export function logSoftmax(input: Tensor, axis = -1): Tensor {
  return alongAxis(input, axis, (x, largest, sum) => x - largest - Math.log(sum))
}

/** Per line along the axis: its largest number, then Σ e^(x − largest), then every number through `of`. */
function alongAxis(
  input: Tensor,
  axis: number,
  of: (x: number, largest: number, sum: number) => number,
): Tensor {
  const { shape, data } = checkedTensor(input, 'input')
  const at = axis < 0 ? axis + shape.length : axis
  const length = shape[at]
  if (!Number.isInteger(axis) || length === undefined) {
    throw new RangeError(`there is no axis ${axis} in shape ${shapeText(shape)}`)
  }
  const step = shape.slice(at + 1).reduce((product, side) => product * side, 1)
  const result = new Float32Array(data.length)
  for (let line = 0; line < data.length / length; line++) {
    const inner = line % step
    const start = (line - inner) * length + inner
    const end = start + length * step
    let largest = -Infinity
    for (let i = start; i < end; i += step) largest = Math.max(largest, data[i])
    let sum = 0
    for (let i = start; i < end; i += step) sum += Math.exp(data[i] - largest)
    for (let i = start; i < end; i += step) result[i] = of(data[i], largest, sum)
  }
  return { shape, data: result }
}
