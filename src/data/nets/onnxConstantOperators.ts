import { cellCount, shapeText } from '#core/tensor.ts'
import { fillTransposed } from './layouts.ts'
import { checkedShape, mostWeights } from './netLimits.ts'
import type { OnnxNode } from './onnxModel.ts'
import { insertedAxes, removedAxes, reshapedTo } from './onnxShapes.ts'
import { elementsLike, type Elements } from './readElements.ts'

/** Numbers of a shape that do not depend on the input. */
export interface Constant {
  readonly shape: readonly number[]
  readonly data: Elements
}

/** What an operator makes of constants; undefined where it is asked for more than exporters ask for. */
type ConstantOperator = (
  node: OnnxNode,
  given: readonly (Constant | undefined)[],
) => Constant | undefined

/** Operators by which exporters make weights, shapes and paddings: https://onnx.ai/onnx/operators/ */
export const constantOperators: ReadonlyMap<string, ConstantOperator> = new Map<
  string,
  ConstantOperator
>([
  ['Identity', (_, [given]) => given],
  ['Cast', cast],
  ['Transpose', transpose],
  [
    'Reshape',
    (node, [given, sides]) =>
      given && sides && { shape: reshapedTo(node, given.shape, sides), data: given.data },
  ],
  [
    'Squeeze',
    (node, [given, axes]) =>
      given && { shape: removedAxes(node, given.shape, axes), data: given.data },
  ],
  [
    'Unsqueeze',
    (node, [given, axes]) =>
      given && { shape: insertedAxes(node, given.shape, axes), data: given.data },
  ],
  ['Concat', concat],
  ['Slice', slice],
  ['Gather', gather],
  ['ConstantOfShape', constantOfShape],
  ['DequantizeLinear', dequantize],
  ['Add', arithmetic((a, b) => a + b)],
  ['Sub', arithmetic((a, b) => a - b)],
  ['Mul', arithmetic((a, b) => a * b)],
  ['Div', arithmetic((a, b) => a / b)],
])

function cast({ attributes }: OnnxNode, [given]: readonly (Constant | undefined)[]) {
  const type = attributes.get('to')?.number ?? 1
  const isReal = type === 1 || type === 10 || type === 11 || type === 16
  return given && { shape: given.shape, data: isReal ? given.data : given.data.map(Math.trunc) }
}

function transpose({ where, attributes }: OnnxNode, [given]: readonly (Constant | undefined)[]) {
  if (!given) return undefined
  const backwards = given.shape.map((_, axis) => given.shape.length - 1 - axis)
  const order = attributes.get('perm')?.numbers ?? backwards
  if (order.toSorted((a, b) => a - b).join() !== backwards.toReversed().join())
    throw new RangeError(`${where} orders axes as ${shapeText(order)}: the file is damaged.`)
  const data = elementsLike(given.data, given.data.length)
  fillTransposed(data, given.data, given.shape, order)
  return { shape: order.map((axis) => given.shape[axis]!), data }
}

/** Of lists, which is what shapes are made of. */
function concat(_: OnnxNode, given: readonly (Constant | undefined)[]): Constant | undefined {
  const parts = given.filter((part) => part !== undefined)
  if (!parts.every(({ shape }) => shape.length === 1)) return undefined
  const length = parts.reduce((sum, { data }) => sum + data.length, 0)
  if (length > mostWeights) return undefined
  const data = new Float64Array(length)
  let at = 0
  for (const part of parts) {
    data.set(part.data, at)
    at += part.data.length
  }
  return { shape: [length], data }
}

/** Along the first axis: an index or a list of them. */
function gather(
  { attributes }: OnnxNode,
  [given, indices]: readonly (Constant | undefined)[],
): Constant | undefined {
  if (!given || !indices || given.shape.length !== 1 || (attributes.get('axis')?.number ?? 0) !== 0)
    return undefined
  const data = indices.data.map(
    (index) => given.data[index < 0 ? index + given.data.length : index] ?? NaN,
  )
  return { shape: indices.shape, data }
}

/** Along the first axis, of lists and of tables: starts, ends, axes and steps are inputs, or attributes before version 10. */
function slice(
  { attributes }: OnnxNode,
  [given, ...inputs]: readonly (Constant | undefined)[],
): Constant | undefined {
  if (!given) return undefined
  const [starts, ends, axes, steps] = ['starts', 'ends', 'axes', 'steps'].map(
    (name, at) => attributes.get(name)?.numbers ?? inputs[at]?.data,
  )
  const [start, end, axis = 0, step = 1] = [starts?.[0], ends?.[0], axes?.[0], steps?.[0]]
  const [count = 0] = given.shape
  if (start === undefined || end === undefined || (starts?.length ?? 0) > 1) return undefined
  if ((axis !== 0 && axis !== -given.shape.length) || step === 0 || count === 0) return undefined
  const least = step > 0 ? 0 : -1
  const limit = (place: number) =>
    Math.min(Math.max(place < 0 ? place + count : place, least), step > 0 ? count : count - 1)
  const rows: number[] = []
  for (let row = limit(start); step > 0 ? row < limit(end) : row > limit(end); row += step)
    rows.push(row)
  const each = given.data.length / count
  const data = elementsLike(given.data, rows.length * each)
  rows.forEach((row, at) => data.set(given.data.subarray(row * each, (row + 1) * each), at * each))
  return { shape: [rows.length, ...given.shape.slice(1)], data }
}

function constantOfShape(
  { where, attributes }: OnnxNode,
  [sides]: readonly (Constant | undefined)[],
): Constant | undefined {
  if (!sides) return undefined
  const shape = checkedShape(Array.from(sides.data), where)
  if (cellCount(shape) > mostWeights) return undefined
  const value = attributes.get('value')?.tensor?.read(() => undefined)[0] ?? 0
  return { shape, data: new Float64Array(cellCount(shape)).fill(value) }
}

/** (whole number − zero point) · scale, with one of each or one for each cell of an axis. */
function dequantize(
  { where, attributes }: OnnxNode,
  [given, scale, zero]: readonly (Constant | undefined)[],
): Constant | undefined {
  if (!given || !scale) return undefined
  const { shape, data } = given
  const axis = attributes.get('axis')?.number ?? 1
  const along = axis < 0 ? axis + shape.length : axis
  const isOne = scale.data.length === 1
  if (!isOne && (scale.shape.length !== 1 || scale.data.length !== shape[along]))
    throw new RangeError(
      `${where} has scales of ${shapeText(scale.shape)} for weights of ${shapeText(shape)}: one, or one for each of an axis would do.`,
    )
  const after = cellCount(shape.slice(along + 1))
  const result = new Float32Array(data.length)
  for (let at = 0; at < result.length; at++) {
    const place = isOne ? 0 : Math.floor(at / after) % scale.data.length
    result[at] = (data[at]! - (zero?.data[place] ?? 0)) * scale.data[place]!
  }
  return { shape, data: result }
}

/** Of equal shapes, or with a single number on one side. */
function arithmetic(of: (a: number, b: number) => number): ConstantOperator {
  return (_, [first, second]) => {
    if (!first || !second) return undefined
    const [a, b] = [first.data, second.data]
    if (b.length === 1) return { shape: first.shape, data: a.map((number) => of(number, b[0]!)) }
    if (a.length === 1) return { shape: second.shape, data: b.map((number) => of(a[0]!, number)) }
    const isAlike = shapeText(first.shape) === shapeText(second.shape)
    return isAlike
      ? { shape: first.shape, data: a.map((number, at) => of(number, b[at]!)) }
      : undefined
  }
}
