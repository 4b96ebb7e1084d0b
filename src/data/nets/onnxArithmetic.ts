import { cellCount, shapeText } from '#core/tensor.ts'
import type { Constant } from './onnxConstantOperators.ts'
import { viewedShape, type OnnxStep } from './onnxStep.ts'

/**
 * A number, or one for each channel or unit, that is added or multiplied: a bias, a normalisation of the input.
 * @throws RangeError when it depends on the input, or has a number for each place.
 */
export function onnxArithmetic(step: OnnxStep): void {
  const { node, builder, dataAt, constant } = step
  const other = constant(1 - dataAt)
  if (!other)
    throw new RangeError(
      `Two branches meet in ${node.where}: a network that goes straight through, without shortcuts, would do.`,
    )
  const numbers = numbersFor(step, other)
  const zeros = numbers.map(() => 0)
  const ones = numbers.map(() => 1)
  if (node.operator === 'Add') builder.affine(node.where, { scale: ones, shift: numbers })
  if (node.operator === 'Mul') builder.affine(node.where, { scale: numbers, shift: zeros })
  if (node.operator === 'Sub')
    builder.affine(
      node.where,
      dataAt === 0
        ? { scale: ones, shift: numbers.map((number) => -number) }
        : { scale: ones.map(() => -1), shift: numbers },
    )
  if (node.operator === 'Div') {
    if (dataAt !== 0)
      throw new RangeError(`${node.where} divides by its input: to divide it by numbers would do.`)
    builder.affine(node.where, { scale: numbers.map((number) => 1 / number), shift: zeros })
  }
}

/** A number for each channel of an image, or for each unit. */
function numbersFor({ node, builder, view, batch }: OnnxStep, { shape, data }: Constant): number[] {
  const now = viewedShape(view, batch, builder.shape())
  // Shapes are matched from their ends; what is missing in front is 1.
  const sides = now.map((_, axis) => shape[axis - now.length + shape.length] ?? 1)
  const channelAxis = view === 'NHWC' || view === 'NHW' ? now.length - 1 : 1
  const isPlain = data.length === 1
  const isOfChannels =
    shape.length <= now.length &&
    view !== 'NHW' &&
    sides[channelAxis] === now[channelAxis] &&
    cellCount(sides) === now[channelAxis]
  if (!isPlain && !isOfChannels)
    throw new RangeError(
      `${node.where} takes numbers of ${shapeText(shape)} to ${shapeText(now)}: one, or one for each channel or unit would do.`,
    )
  if (!isPlain && view === 'row' && builder.shape().length === 3) builder.flatten(node.where, false)
  return Array.from({ length: builder.shape()[0]! }, (_, at) => data[isPlain ? 0 : at]!)
}
