import { cellCount, shapeText, type Tensor } from '#core/tensor.ts'
import type { NetBuilder } from './netBuilder.ts'
import type { Constant } from './onnxConstantOperators.ts'
import type { OnnxNode } from './onnxModel.ts'
import { toFloat32 } from './readElements.ts'

/**
 * How the graph sees what the network has come to, which is built with channels first:
 * `NCHW`, `NHWC`, `NHW` (one channel without an axis), `NC1` (one place without its second axis), or a `row` of numbers.
 */
export type OnnxView = 'NCHW' | 'NHWC' | 'NHW' | 'NC1' | 'row'

/** A node on the way from the input to the output, and what it is done to. */
export interface OnnxStep {
  readonly node: OnnxNode
  readonly builder: NetBuilder
  readonly view: OnnxView
  readonly batch: number
  /** Which of the node's inputs is on the way. */
  readonly dataAt: number
  /** The input of that place, where it is a constant. */
  readonly constant: (at: number) => Constant | undefined
}

/** What the graph takes the shape to be: [batch, …] */
export function viewedShape(view: OnnxView, batch: number, shape: readonly number[]): number[] {
  const [channels = 1, height = 1, width = 1] = shape
  switch (view) {
    case 'NCHW':
      return [batch, channels, height, width]
    case 'NHWC':
      return [batch, height, width, channels]
    case 'NHW':
      return [batch, height, width]
    case 'NC1':
      return [batch, channels, 1]
    case 'row':
      return [batch, cellCount(shape)]
  }
}

/**
 * The view of a shape that holds the same numbers in the same order.
 * @throws RangeError when the graph reads an image as one of other sides.
 */
export function reviewed(step: OnnxStep, target: readonly number[]): OnnxView {
  const { node, builder, view, batch } = step
  const isRow = target.length === 1 ? batch === 1 : target.length === 2 && target[0] === batch
  if (isRow && cellCount(target) === batch * cellCount(builder.shape())) return asRow(step)
  // With one channel, or one place, channels first and last are the same numbers.
  const [channels = 1, ...places] = builder.shape()
  const isEither = channels === 1 || cellCount(places) === 1
  const views: readonly OnnxView[] = ['NCHW', 'NHWC', 'NHW', 'NC1']
  const found = views.find(
    (other) =>
      builder.shape().length === 3 &&
      (isEither || other === view || (view === 'row' && other === 'NCHW')) &&
      !(other === 'NHW' && channels > 1) &&
      !(other === 'NC1' && cellCount(places) > 1) &&
      shapeText(viewedShape(other, batch, builder.shape())) === shapeText(target),
  )
  if (found) return found
  const now = viewedShape(view, batch, builder.shape())
  throw new RangeError(
    `${node.where} makes ${shapeText(target)} of ${shapeText(now)}: a row of numbers, ${shapeText([batch, cellCount(builder.shape())])}, would do.`,
  )
}

/** What the image is as a row of numbers, in the order in which the graph sees it. */
function asRow({ node, builder, view }: OnnxStep): OnnxView {
  if (view === 'NHWC') builder.flatten(node.where, true)
  return 'row'
}

/** @throws RangeError when a layer of windows or channels does not get [batch, channels, height, width]. */
export function needImage({ node, builder, view, batch }: OnnxStep): void {
  if (view === 'NCHW') return
  const shape = shapeText(viewedShape(view, batch, builder.shape()))
  throw new RangeError(
    `${node.where} reads ${shape}: [batch, channels, height, width] would do, as ONNX has it; export with channels first.`,
  )
}

/** @throws RangeError when a dense layer gets an image. */
export function needRow({ node, builder, view, batch }: OnnxStep): void {
  if (view === 'row') return
  const shape = shapeText(viewedShape(view, batch, builder.shape()))
  throw new RangeError(`${node.where} reads ${shape}: flattened to a row it would do.`)
}

/**
 * The weights at that place.
 * @throws RangeError when they depend on the input.
 */
export function weightAt({ node, constant }: OnnxStep, at: number, what: string): Tensor {
  const found = constant(at)
  if (!found)
    throw new RangeError(
      `${node.where} has no ${what} that stands in the file: weights that are fixed would do.`,
    )
  return { shape: found.shape, data: toFloat32(found.data) }
}

/** A number of an attribute, or what the standard says where it is left out. */
export function numberOf({ node }: OnnxStep, name: string, otherwise: number): number {
  return node.attributes.get(name)?.number ?? otherwise
}
