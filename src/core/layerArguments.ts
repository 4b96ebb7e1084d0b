import { checkedTensor, shapeText, type Tensor } from './tensor.ts'

/**
 * The numbers of a bias, one for each of `outputs` channels or units; null where there is none.
 * @throws RangeError when their number is another.
 */
export function biasData(bias: Tensor | null, outputs: number): Float32Array | null {
  if (bias === null) return null
  checkedTensor(bias, 'bias')
  if (bias.shape.length !== 1 || bias.shape[0] !== outputs) {
    throw new RangeError(
      `bias has shape ${shapeText(bias.shape)}: [${outputs}] would do, one for each output`,
    )
  }
  return bias.data
}

/**
 * The buffer to fill: `out` when given, else a new one.
 * @throws RangeError when `out` has another length than the output.
 */
export function outputBuffer(out: Float32Array | undefined, length: number): Float32Array {
  if (out === undefined) return new Float32Array(length)
  if (out.length !== length) {
    throw new RangeError(`out holds ${out.length} numbers, the output has ${length}`)
  }
  return out
}

/** @throws RangeError when the tensor has another shape, or not as many numbers. */
export function checkShape(given: Tensor, name: string, shape: readonly number[]): void {
  checkedTensor(given, name)
  if (shapeText(given.shape) !== shapeText(shape)) {
    throw new RangeError(
      `${name} has shape ${shapeText(given.shape)}, the geometry is for ${shapeText(shape)}`,
    )
  }
}
