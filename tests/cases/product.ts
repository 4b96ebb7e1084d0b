import { dense } from '#core/dense.ts'
import { cellCount, tensor, type Tensor } from '#core/tensor.ts'
import { broadcast, broadcastShape, reshaped, transposed } from './layouts.ts'
import { input, type OperatorCase } from './readCases.ts'

/** NumPy's matmul, a dense layer a matrix: the second operand's columns are the units. */
export function product(given: OperatorCase): Tensor {
  const { transA = false, transB = false } = given.attrs
  const [a, b] = [input(given, 'a'), input(given, 'b')]
  const left = matrices(a.shape.length === 1 ? reshaped(a, [1, ...a.shape]) : a, transA)
  const units = matrices(b.shape.length === 1 ? reshaped(b, [...b.shape, 1]) : b, !transB)
  const stack = broadcastShape(left.shape.slice(0, -2), units.shape.slice(0, -2))
  const rows = broadcast(left, [...stack, ...left.shape.slice(-2)])
  const weights = broadcast(units, [...stack, ...units.shape.slice(-2)])
  const [m = 0, n = 0] = [left.shape.at(-2), units.shape.at(-2)]
  const results = Array.from({ length: cellCount(stack) }, (_, at) =>
    dense(matrix(rows, at), matrix(weights, at), null),
  )
  const ends = [...(a.shape.length === 1 ? [] : [m]), ...(b.shape.length === 1 ? [] : [n])]
  return tensor(
    [...stack, ...ends],
    results.flatMap((result) => Array.from(result.data)),
  )
}

function matrices(x: Tensor, isTransposed: boolean): Tensor {
  const axes = x.shape.map((_, axis) => axis)
  return isTransposed ? transposed(x, [...axes.slice(0, -2), axes.length - 1, axes.length - 2]) : x
}

function matrix({ shape, data }: Tensor, at: number): Tensor {
  const size = cellCount(shape.slice(-2))
  return { shape: shape.slice(-2), data: data.subarray(at * size, (at + 1) * size) }
}
