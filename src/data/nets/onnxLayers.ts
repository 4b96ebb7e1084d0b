import type { Activation } from '#core/activations.ts'
import { shapeText } from '#core/tensor.ts'
import { normalisation } from './foldAffine.ts'
import { transposed } from './layouts.ts'
import { onnxArithmetic } from './onnxArithmetic.ts'
import { insertedAxes, removedAxes, reshapedTo } from './onnxShapes.ts'
import {
  needImage,
  needRow,
  numberOf,
  reviewed,
  viewedShape,
  weightAt,
  type OnnxStep,
  type OnnxView,
} from './onnxStep.ts'
import { onnxWindow, padOnnx, poolOnnx, reduceOnnx } from './onnxWindows.ts'

/** Adds what a node does to the network; gives the new view, where it changes. */
type OnnxLayer = (step: OnnxStep) => OnnxView | void

/** Operators on the way from input to output: https://onnx.ai/onnx/operators/ */
export const onnxLayers: ReadonlyMap<string, OnnxLayer> = new Map<string, OnnxLayer>([
  ['Conv', conv],
  ['Gemm', gemm],
  ['MatMul', matMul],
  ['Relu', (step) => activation(step, 'relu')],
  ['Sigmoid', (step) => activation(step, 'sigmoid')],
  ['Tanh', (step) => activation(step, 'tanh')],
  ['Softplus', (step) => activation(step, 'softplus')],
  ['LeakyRelu', (step) => sloped(step, 'leakyRelu', 0.01)],
  ['Elu', (step) => sloped(step, 'elu', 1)],
  ['Clip', clip],
  ['MaxPool', (step) => poolOnnx(step, 'max')],
  ['AveragePool', (step) => poolOnnx(step, 'average')],
  ['GlobalMaxPool', (step) => poolOnnx(step, 'max', true)],
  ['GlobalAveragePool', (step) => poolOnnx(step, 'average', true)],
  ['ReduceMax', (step) => reduceOnnx(step, 'max')],
  ['ReduceMean', (step) => reduceOnnx(step, 'average')],
  ['Pad', padOnnx],
  ['BatchNormalization', batchNormalization],
  ['Add', (step) => onnxArithmetic(step)],
  ['Sub', (step) => onnxArithmetic(step)],
  ['Mul', (step) => onnxArithmetic(step)],
  ['Div', (step) => onnxArithmetic(step)],
  ['Flatten', flatten],
  ['Reshape', (step) => reviewed(step, reshapedTo(step.node, shapeNow(step), step.constant(1)))],
  ['Squeeze', (step) => reviewed(step, removedAxes(step.node, shapeNow(step), step.constant(1)))],
  [
    'Unsqueeze',
    (step) => reviewed(step, insertedAxes(step.node, shapeNow(step), step.constant(1))),
  ],
  ['Transpose', transpose],
  ['Identity', () => undefined],
  ['Dropout', () => undefined],
  ['Concat', concat],
  ['Cast', cast],
])

function conv(step: OnnxStep): void {
  const { node, builder } = step
  needImage(step)
  const weight = weightAt(step, 1, 'weights')
  if (weight.shape.length !== 4)
    throw new RangeError(
      `${node.where} has weights of ${shapeText(weight.shape)}: [out, in, height, width] would do.`,
    )
  const bias = node.inputs[2] ? weightAt(step, 2, 'bias') : null
  const { stride, dilation, padding } = onnxWindow(step)
  builder.conv(node.where, weight, bias, {
    stride,
    dilation,
    padding,
    groups: numberOf(step, 'group', 1),
  })
}

/** alpha · x · B + beta · C, where B may be turned. */
function gemm(step: OnnxStep): void {
  const { node, builder, dataAt } = step
  needRow(step)
  if (dataAt !== 0 || numberOf(step, 'transA', 0) !== 0)
    throw new RangeError(
      `${node.where} multiplies weights by its input turned round: x · W would do.`,
    )
  const given = weightAt(step, 1, 'weights')
  const [alpha, beta] = [numberOf(step, 'alpha', 1), numberOf(step, 'beta', 1)]
  const weight = numberOf(step, 'transB', 0) === 1 ? given : turned(step, given)
  const bias = node.inputs[2] ? weightAt(step, 2, 'bias') : null
  builder.dense(node.where, scaled(weight, alpha), bias && scaled(asVector(bias), beta))
}

function matMul(step: OnnxStep): void {
  needRow(step)
  if (step.dataAt !== 0)
    throw new RangeError(`${step.node.where} multiplies weights by its input: x · W would do.`)
  step.builder.dense(step.node.where, turned(step, weightAt(step, 1, 'weights')), null)
}

type Weights = ReturnType<typeof weightAt>

function turned({ node, builder }: OnnxStep, weight: Weights): Weights {
  if (weight.shape.length !== 2)
    throw new RangeError(
      `${node.where} has weights of ${shapeText(weight.shape)}: [in, out] would do.`,
    )
  // Before millions of weights are turned for nothing, which is where many sizes are tried.
  builder.checkReads(node.where, weight.shape.toReversed())
  return transposed(weight, [1, 0])
}

function scaled({ shape, data }: Weights, factor: number): Weights {
  return { shape, data: factor === 1 ? data : data.map((number) => number * factor) }
}

/** [1, n] as [n]; one number is no vector, as it would be added everywhere. */
function asVector(bias: Weights): Weights {
  return bias.shape[0] === 1 && bias.shape.length === 2
    ? { ...bias, shape: bias.shape.slice(1) }
    : bias
}

function activation({ node, builder }: OnnxStep, name: Activation): void {
  builder.activation(node.where, name)
}

/** Activations with a parameter, of which the core has PyTorch's default. */
function sloped(step: OnnxStep, name: 'leakyRelu' | 'elu', only: number): void {
  const alpha = numberOf(step, 'alpha', only)
  if (Math.abs(alpha - only) > 1e-6)
    throw new RangeError(`${step.node.where} has alpha ${alpha}: ${only} would do.`)
  activation(step, name)
}

/** Limits are attributes before version 11, inputs later. */
function clip(step: OnnxStep): void {
  const { node, constant } = step
  const [least, most] = ['min', 'max'].map((name, at) =>
    node.inputs[at + 1]
      ? (constant(at + 1)?.data[0] ?? NaN)
      : numberOf(step, name, at === 0 ? -Infinity : Infinity),
  )
  if (least === 0 && most === 6) return activation(step, 'relu6')
  // An open end is written as the largest number, too.
  if (least === 0 && most! > 3e38) return activation(step, 'relu')
  throw new RangeError(
    `${node.where} keeps numbers between ${least} and ${most}: 0 and 6, or 0 alone would do.`,
  )
}

function batchNormalization(step: OnnxStep): OnnxView | void {
  const { node, builder, view } = step
  if (numberOf(step, 'training_mode', 0) !== 0)
    throw new RangeError(
      `${node.where} was exported while training, where it depends on the other images of a batch: export after model.eval().`,
    )
  if (view !== 'row') needImage(step)
  else if (builder.shape().length === 3) builder.flatten(node.where, false)
  const [gamma, beta, mean, variance] = ['scale', 'shift', 'mean', 'variance'].map(
    (what, at) => weightAt(step, at + 1, what).data,
  )
  const epsilon = numberOf(step, 'epsilon', 1e-5)
  const parts = { gamma: gamma!, beta: beta!, mean: mean!, variance: variance!, epsilon }
  builder.affine(node.where, normalisation(parts))
  builder.note('Batch normalisation became part of the weights.')
}

function shapeNow({ view, batch, builder }: OnnxStep): number[] {
  return viewedShape(view, batch, builder.shape())
}

function flatten(step: OnnxStep): OnnxView {
  const shape = shapeNow(step)
  const axis = numberOf(step, 'axis', 1)
  if (axis !== 1 && axis !== 1 - shape.length)
    throw new RangeError(`${step.node.where} flattens from axis ${axis}: from 1 would do.`)
  return reviewed(step, [shape[0]!, shape.slice(1).reduce((all, side) => all * side, 1)])
}

function transpose(step: OnnxStep): OnnxView {
  const { node, view } = step
  const order = node.attributes.get('perm')?.numbers.join(' ')
  if (view === 'NCHW' && order === '0 2 3 1') return 'NHWC'
  if (view === 'NHWC' && order === '0 3 1 2') return 'NCHW'
  if (
    order ===
    shapeNow(step)
      .map((_, axis) => axis)
      .join(' ')
  )
    return view
  throw new RangeError(
    `${node.where} orders axes as ${order ?? 'the other way round'}: from channels first to last, or back, would do.`,
  )
}

function cast({ node }: OnnxStep): void {
  const type = node.attributes.get('to')?.number ?? 1
  if (![1, 10, 11, 16].includes(type))
    throw new RangeError(`${node.where} rounds to whole numbers: float would do.`)
}

/** Of one part alone, as PyTorch writes circular padding by nothing. */
function concat({ node }: OnnxStep): void {
  if (node.inputs.length > 1)
    throw new RangeError(
      `${node.where} joins several branches: a network that goes straight through would do.`,
    )
}
