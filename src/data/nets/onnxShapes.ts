import { cellCount, shapeText } from '#core/tensor.ts'
import { checkedShape } from './netLimits.ts'
import type { OnnxNode } from './onnxModel.ts'

type Numbers = { readonly data: ArrayLike<number> } | undefined

/**
 * The shape that Reshape gives: 0 keeps a side, one −1 takes what is left.
 * @throws RangeError when the numbers do not fill it.
 */
export function reshapedTo(
  { where, attributes }: OnnxNode,
  shape: readonly number[],
  sides: Numbers,
): number[] {
  const given = Array.from(sides?.data ?? attributes.get('shape')?.numbers ?? [])
  const keepsZero = (attributes.get('allowzero')?.number ?? 0) !== 0
  const kept = given.map((side, axis) => (side === 0 && !keepsZero ? (shape[axis] ?? 0) : side))
  const known = cellCount(kept.filter((side) => side !== -1))
  const target = kept.map((side) => (side === -1 ? cellCount(shape) / known : side))
  const isWhole = target.every((side) => Number.isSafeInteger(side) && side >= 0)
  if (!isWhole || cellCount(target) !== cellCount(shape))
    throw new RangeError(
      `${where} makes ${shapeText(given)} of ${shapeText(shape)}: a shape of ${cellCount(shape)} numbers would do.`,
    )
  return [...checkedShape(target, where)]
}

/** The shape without some axes of one cell: those given, or all of them. */
export function removedAxes(node: OnnxNode, shape: readonly number[], axes: Numbers): number[] {
  const given = axesOf(node, axes).map((axis) => (axis < 0 ? axis + shape.length : axis))
  const isRemoved = (side: number, axis: number) =>
    given.length > 0 ? given.includes(axis) : side === 1
  const wrong = shape.find((side, axis) => isRemoved(side, axis) && side !== 1)
  if (wrong !== undefined)
    throw new RangeError(`${node.where} takes away an axis of ${wrong} cells: one cell would do.`)
  return shape.filter((side, axis) => !isRemoved(side, axis))
}

/** The shape with axes of one cell put in. */
export function insertedAxes(node: OnnxNode, shape: readonly number[], axes: Numbers): number[] {
  const given = axesOf(node, axes)
  const rank = shape.length + given.length
  const inserted = new Set(given.map((axis) => (axis < 0 ? axis + rank : axis)))
  const rest = [...shape]
  return checkedShape(
    Array.from({ length: rank }, (_, axis) => (inserted.has(axis) ? 1 : (rest.shift() ?? 1))),
    node.where,
  ).slice()
}

/** Axes are attributes in older files, inputs in newer ones. */
function axesOf({ attributes }: OnnxNode, axes: Numbers): number[] {
  return Array.from(axes?.data ?? attributes.get('axes')?.numbers ?? [])
}
