import { cellCount, shapeText, type Tensor } from '#core/tensor.ts'

/** The tensor with its axes, named by a letter each, in another order. One of another rank comes back as it is. */
export function byLetters(given: Tensor, from: string, to: string): Tensor {
  if (from === to || given.shape.length !== from.length) return given
  return transposed(
    given,
    Array.from(to, (letter) => from.indexOf(letter)),
  )
}

/** The tensor with axis axes[i] of the given one as its axis i. */
export function transposed({ shape, data }: Tensor, axes: readonly number[]): Tensor {
  const strides = shape.map((_, axis) => cellCount(shape.slice(axis + 1)))
  const result = axes.map((axis) => shape[axis] ?? 1)
  return fromIndices(result, (index) => {
    const at = axes.reduce((sum, axis, i) => sum + (index[i] ?? 0) * (strides[axis] ?? 0), 0)
    return data[at] ?? NaN
  })
}

/**
 * The tensor repeated to a larger shape by NumPy's rules.
 * @throws RangeError with both shapes when its sides are not repeated to that one.
 */
export function broadcast({ shape, data }: Tensor, to: readonly number[]): Tensor {
  const whole = broadcastShape(shape, to)
  if (whole.length !== to.length || whole.some((side, axis) => side !== to[axis])) {
    throw new RangeError(`shape ${shapeText(shape)} is not repeated to ${shapeText(to)}`)
  }
  const missing = to.length - shape.length
  return fromIndices(to, (index) => {
    const at = shape.reduce(
      (sum, side, axis) => sum * side + (side === 1 ? 0 : (index[missing + axis] ?? 0)),
      0,
    )
    return data[at] ?? NaN
  })
}

/**
 * The shape that two shapes broadcast to.
 * @throws RangeError with both when the sides of an axis differ and neither is 1.
 */
export function broadcastShape(a: readonly number[], b: readonly number[]): number[] {
  const rank = Math.max(a.length, b.length)
  return Array.from({ length: rank }, (_, axis) => {
    const [ofA, ofB] = [a[axis - rank + a.length] ?? 1, b[axis - rank + b.length] ?? 1]
    if (ofA !== ofB && ofA !== 1 && ofB !== 1) {
      throw new RangeError(
        `shapes ${shapeText(a)} and ${shapeText(b)} do not go together: sides of ${ofA} and ${ofB}, alike or 1 would do`,
      )
    }
    return ofA === 1 ? ofB : ofA
  })
}

/** The same numbers under another shape. */
export function reshaped({ data }: Tensor, shape: readonly number[]): Tensor {
  return { shape, data }
}

function fromIndices(
  shape: readonly number[],
  valueAt: (index: readonly number[]) => number,
): Tensor {
  const index = shape.map(() => 0)
  const data = Float32Array.from({ length: cellCount(shape) }, () => {
    const value = valueAt(index)
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      const next = (index[axis] ?? 0) + 1
      index[axis] = next === shape[axis] ? 0 : next
      if (index[axis] !== 0) break
    }
    return value
  })
  return { shape, data }
}
