import type { Padding, PaddingMode, Sides } from '#core/convGeometry.ts'
import type { Pair } from '#core/pair.ts'
import { shapeText } from '#core/tensor.ts'
import { needImage, numberOf, viewedShape, type OnnxStep, type OnnxView } from './onnxStep.ts'

export type Pool = 'max' | 'average'

/** Stride, dilation and padding of a node; `strides` are 1 where they are left out, for pools, too. */
export function onnxWindow({ node }: OnnxStep): { stride: Pair; dilation: Pair; padding: Padding } {
  const { attributes, where } = node
  const pair = (name: string): Pair => {
    const numbers = attributes.get(name)?.numbers ?? []
    if (numbers.length !== 0 && numbers.length !== 2)
      throw new RangeError(`${where} has ${name} of ${shapeText(numbers)}: two numbers would do.`)
    return [numbers[0] ?? 1, numbers[1] ?? 1]
  }
  return { stride: pair('strides'), dilation: pair('dilations'), padding: paddingOf(node) }
}

function paddingOf({ attributes, where }: OnnxStep['node']): Padding {
  const automatic = attributes.get('auto_pad')?.text ?? 'NOTSET'
  if (automatic === 'VALID') return 'valid'
  if (automatic === 'SAME_UPPER') return 'same'
  if (automatic === 'SAME_LOWER') return 'same-lower'
  const pads = attributes.get('pads')?.numbers ?? [0, 0, 0, 0]
  if (pads.length !== 4)
    throw new RangeError(`${where} has pads of ${shapeText(pads)}: four numbers would do.`)
  const [top, left, bottom, right] = pads as [number, number, number, number]
  return { top, right, bottom, left }
}

/** @param isGlobal whether the window is the whole image */
export function poolOnnx(step: OnnxStep, pool: Pool, isGlobal = false): void {
  const { node, builder } = step
  needImage(step)
  if (isGlobal) return globalPool(step, pool)
  const [height, width] = node.attributes.get('kernel_shape')?.numbers ?? []
  if (height === undefined || width === undefined)
    throw new RangeError(`${node.where} has no kernel_shape of two numbers: the file is damaged.`)
  const ceilMode = numberOf(step, 'ceil_mode', 0) !== 0
  const spec = { kernelSize: [height, width] as Pair, ...onnxWindow(step), ceilMode }
  if (pool === 'max') builder.maxPool(node.where, spec)
  else
    builder.averagePool(node.where, {
      ...spec,
      countIncludePad: numberOf(step, 'count_include_pad', 0) !== 0,
    })
}

function globalPool({ node, builder }: OnnxStep, pool: Pool): void {
  const [, height = 1, width = 1] = builder.shape()
  const add = pool === 'max' ? builder.maxPool : builder.averagePool
  add(node.where, { kernelSize: [height, width] })
}

/** The largest number or the mean over rows and columns, which is a global pool; with or without its axes of one cell. */
export function reduceOnnx(step: OnnxStep, pool: Pool): OnnxView {
  const { node, builder, view, constant } = step
  const axes = Array.from(node.attributes.get('axes')?.numbers ?? constant(1)?.data ?? [])
  const places = axes.map((axis) => (axis < 0 ? axis + 4 : axis)).join()
  const wanted = { NCHW: '2,3', NHWC: '1,2', NHW: '', NC1: '', row: '' }[view]
  if (builder.shape().length !== 3 || places !== wanted)
    throw new RangeError(
      `${node.where} works along axes ${shapeText(axes)}: height and width of an image would do.`,
    )
  globalPool(step, pool)
  return numberOf(step, 'keepdims', 1) === 0 ? 'row' : view
}

const modes: Readonly<Record<string, PaddingMode>> = {
  constant: 'zeros',
  reflect: 'reflect',
  edge: 'replicate',
  wrap: 'circular',
}

/** Begins of all axes, then ends; attributes before version 11, inputs later. */
export function padOnnx(step: OnnxStep): void {
  const { node, builder, view, batch, constant } = step
  const pads = Array.from(node.attributes.get('pads')?.numbers ?? constant(1)?.data ?? [])
  const mode = modes[node.attributes.get('mode')?.text ?? 'constant']
  const fill = node.inputs[2] ? constant(2)?.data[0] : numberOf(step, 'value', 0)
  const rank = viewedShape(view, batch, builder.shape()).length
  if (view === 'row' || view === 'NC1' || pads.length !== 2 * rank || !mode || fill !== 0)
    throw new RangeError(
      `${node.where} pads by ${shapeText(pads)}: zeros, or the image itself, around an image would do.`,
    )
  const first = view === 'NCHW' ? 2 : 1
  const sides: Sides = {
    top: pads[first]!,
    left: pads[first + 1]!,
    bottom: pads[rank + first]!,
    right: pads[rank + first + 1]!,
  }
  if (pads.some((side, at) => side !== 0 && (at % rank < first || at % rank > first + 1)))
    throw new RangeError(`${node.where} pads images or channels: rows and columns would do.`)
  builder.padding(node.where, sides, mode)
}
