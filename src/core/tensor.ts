/** Numbers in row-major order under a shape: images are [channels, height, width] or [batch, channels, height, width]. */
export interface Tensor {
  readonly shape: readonly number[]
  readonly data: Float32Array
}

/**
 * A tensor of that shape; zeros when no data is given. A Float32Array is taken as it is, a list of numbers is copied.
 * @throws RangeError when a side is not a whole number from 0 on, or the data does not fill the shape exactly.
 */
export function tensor(shape: readonly number[], data?: ArrayLike<number>): Tensor {
  for (const side of shape) {
    if (!Number.isInteger(side) || side < 0) {
      throw new RangeError(
        `shape ${shapeText(shape)} has a side of ${side}: whole numbers would do`,
      )
    }
  }
  if (data === undefined) return { shape, data: new Float32Array(cellCount(shape)) }
  const values = data instanceof Float32Array ? data : Float32Array.from(data)
  return checkedTensor({ shape, data: values }, 'a tensor')
}

/** How many numbers a tensor of that shape holds: the product of its sides, 1 for []. */
export function cellCount(shape: readonly number[]): number {
  let count = 1
  for (const side of shape) count *= side
  return count
}

/** The shape as people write it: `[3, 28, 28]`. */
export function shapeText(shape: readonly number[]): string {
  return `[${shape.join(', ')}]`
}

/**
 * The same tensor.
 * @throws RangeError when its data does not fill its shape exactly.
 */
export function checkedTensor(given: Tensor, name: string): Tensor {
  const needed = cellCount(given.shape)
  if (given.data.length !== needed) {
    throw new RangeError(
      `${name} of shape ${shapeText(given.shape)} needs ${needed} numbers, ${given.data.length} were given`,
    )
  }
  return given
}
