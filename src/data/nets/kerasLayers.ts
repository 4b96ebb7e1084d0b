import type { Activation } from '#core/activations.ts'
import type { Padding } from '#core/convGeometry.ts'
import type { Pair } from '#core/pair.ts'
import { cellCount, shapeText, type Tensor } from '#core/tensor.ts'
import { normalisation } from './foldAffine.ts'
import { kernelsFrom, transposed } from './layouts.ts'
import type { NetBuilder } from './netBuilder.ts'
import { quotedName } from './netLimits.ts'

/** A layer of Keras, its settings in the words of its config, and its weights. */
export interface KerasLayer {
  readonly where: string
  readonly builder: NetBuilder
  readonly setting: (key: string) => unknown
  /** @throws RangeError when there are none by that name. */
  readonly weight: (part: string) => Tensor
}

/** What adds a layer to the network; it says so when that ends in a softmax. */
type AddLayer = (layer: KerasLayer) => 'softmax' | void

/** Layers by their class in Keras: https://keras.io/api/layers/ */
export const kerasLayers: ReadonlyMap<string, AddLayer> = new Map<string, AddLayer>([
  ['InputLayer', () => undefined],
  ['Dropout', () => undefined],
  ['SpatialDropout2D', () => undefined],
  ['GaussianNoise', () => undefined],
  ['Conv2D', conv],
  ['DepthwiseConv2D', depthwiseConv],
  ['Dense', dense],
  [
    'Flatten',
    ({ where, builder }) => void (builder.shape().length === 3 && builder.flatten(where, true)),
  ],
  ['Activation', (layer) => activation(layer, layer.setting('activation'))],
  ['Softmax', () => 'softmax'],
  ['ReLU', relu],
  [
    'LeakyReLU',
    (layer) =>
      sloped(
        layer,
        'leakyRelu',
        layer.setting('alpha') ?? layer.setting('negative_slope') ?? 0.3,
        0.01,
      ),
  ],
  ['ELU', (layer) => sloped(layer, 'elu', layer.setting('alpha') ?? 1, 1)],
  ['MaxPooling2D', (layer) => pool(layer, 'maxPool')],
  ['AveragePooling2D', (layer) => pool(layer, 'averagePool')],
  ['GlobalMaxPooling2D', (layer) => globalPool(layer, 'maxPool')],
  ['GlobalAveragePooling2D', (layer) => globalPool(layer, 'averagePool')],
  ['BatchNormalization', batchNormalization],
  ['ZeroPadding2D', zeroPadding],
  ['Rescaling', rescaling],
  ['Reshape', reshape],
])

function conv(layer: KerasLayer): 'softmax' | void {
  const { where, builder, setting } = layer
  needChannelsLast(layer)
  const weight = kernelsFrom(fourSides(where, layer.weight('kernel')), 'HWIO')
  const groups = typeof setting('groups') === 'number' ? Number(setting('groups')) : 1
  builder.conv(where, weight, biasOf(layer), { ...windowOf(layer), groups })
  return activation(layer, setting('activation'))
}

/** [height, width, in, multiplier]: output channel c · multiplier + m reads channel c, as in PyTorch. */
function depthwiseConv(layer: KerasLayer): 'softmax' | void {
  const { where, builder, setting } = layer
  needChannelsLast(layer)
  const given = fourSides(where, layer.weight('depthwise_kernel'))
  const [height = 1, width = 1, inputs = 1, each = 1] = given.shape
  const { data } = transposed(given, [2, 3, 0, 1])
  const weight = { shape: [inputs * each, 1, height, width], data }
  builder.conv(where, weight, biasOf(layer), { ...windowOf(layer), groups: inputs })
  return activation(layer, setting('activation'))
}

function dense(layer: KerasLayer): 'softmax' | void {
  const { where, builder, weight, setting } = layer
  const kernel = weight('kernel')
  if (kernel.shape.length !== 2)
    throw new RangeError(`${where} has weights of ${shapeText(kernel.shape)}: [in, out] would do.`)
  const shape = builder.shape()
  if (shape.length === 3 && cellCount(shape) !== shape[0])
    throw new RangeError(`${where} reads an image: a Flatten before it would do.`)
  builder.dense(where, transposed(kernel, [1, 0]), biasOf(layer))
  return activation(layer, setting('activation'))
}

function fourSides(where: string, weight: Tensor): Tensor {
  if (weight.shape.length === 4) return weight
  throw new RangeError(`${where} has weights of ${shapeText(weight.shape)}: four sides would do.`)
}

function biasOf({ setting, weight }: KerasLayer): Tensor | null {
  return setting('use_bias') === false ? null : weight('bias')
}

const activations: Readonly<Record<string, Activation>> = {
  linear: 'identity',
  relu: 'relu',
  relu6: 'relu6',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  elu: 'elu',
  softplus: 'softplus',
}

function activation({ where, builder }: KerasLayer, given: unknown): 'softmax' | void {
  if (given === undefined || given === null) return undefined
  if (given === 'softmax' || given === 'log_softmax') return 'softmax'
  const name =
    typeof given === 'string' && Object.hasOwn(activations, given) ? activations[given] : undefined
  if (!name)
    throw new RangeError(
      `${where} has the activation ${quotedName(JSON.stringify(given))}: ${Object.keys(activations).join(', ')} or, at the end, softmax would do.`,
    )
  return builder.activation(where, name)
}

function relu(layer: KerasLayer): void {
  const { where, builder, setting } = layer
  const most = setting('max_value') ?? undefined
  const isPlain = !setting('negative_slope') && !setting('threshold')
  if (!isPlain || (most !== undefined && most !== 6))
    throw new RangeError(
      `${where} is no plain ReLU: one that is open above, or ends at 6, would do.`,
    )
  builder.activation(where, most === 6 ? 'relu6' : 'relu')
}

function sloped(
  { where, builder }: KerasLayer,
  name: 'leakyRelu' | 'elu',
  alpha: unknown,
  only: number,
): void {
  if (typeof alpha !== 'number' || Math.abs(alpha - only) > 1e-6)
    throw new RangeError(`${where} has alpha ${String(alpha)}: ${only} would do.`)
  builder.activation(where, name)
}

function pool(layer: KerasLayer, kind: 'maxPool' | 'averagePool'): void {
  needChannelsLast(layer)
  const kernelSize = pairOf(layer, 'pool_size', 2)
  layer.builder[kind](layer.where, {
    kernelSize,
    stride: pairOf(layer, 'strides', kernelSize),
    padding: paddingOf(layer),
  })
}

function globalPool(layer: KerasLayer, kind: 'maxPool' | 'averagePool'): void {
  needChannelsLast(layer)
  const [, height = 1, width = 1] = layer.builder.shape()
  layer.builder[kind](layer.where, { kernelSize: [height, width] })
}

function batchNormalization(layer: KerasLayer): void {
  const { where, builder, setting, weight } = layer
  const mean = weight('moving_mean').data
  const filled = (part: string, number: number) =>
    setting(part === 'gamma' ? 'scale' : 'center') === false
      ? mean.map(() => number)
      : weight(part).data
  const epsilon = typeof setting('epsilon') === 'number' ? Number(setting('epsilon')) : 1e-3
  const variance = weight('moving_variance').data
  builder.affine(
    where,
    normalisation({ gamma: filled('gamma', 1), beta: filled('beta', 0), mean, variance, epsilon }),
  )
  builder.note('Batch normalisation became part of the weights.')
}

function zeroPadding(layer: KerasLayer): void {
  needChannelsLast(layer)
  const given = layer.setting('padding')
  const pairs = Array.isArray(given)
    ? given.map((side: unknown) => (Array.isArray(side) ? side : [side, side]))
    : []
  const [top, bottom, left, right] = (
    Array.isArray(given) ? pairs.flat() : [given, given, given, given]
  ).map(Number)
  layer.builder.padding(
    layer.where,
    { top: top!, right: right!, bottom: bottom!, left: left! },
    'zeros',
  )
}

function rescaling({ where, builder, setting }: KerasLayer): void {
  const each = (number: unknown) =>
    Array.from({ length: builder.shape()[0]! }, () => Number(number))
  builder.affine(where, { scale: each(setting('scale')), shift: each(setting('offset') ?? 0) })
}

/** Where it only says what the input is. */
function reshape({ where, builder, setting }: KerasLayer): void {
  const [channels, height, width] = builder.shape()
  const target = setting('target_shape')
  const sides = Array.isArray(target) ? target.map(Number) : []
  const isImage = sides.join() === [height, width, channels].join() && channels === 1
  if (!isImage)
    throw new RangeError(
      `${where} makes ${shapeText(sides)}: Flatten, or the shape of the input, would do.`,
    )
}

function needChannelsLast({ where, setting }: KerasLayer): void {
  if (setting('data_format') === 'channels_first')
    throw new RangeError(
      `${where} has its channels first: channels last, Keras's own way, would do.`,
    )
}

function windowOf(layer: KerasLayer): { stride: Pair; dilation: Pair; padding: Padding } {
  return {
    stride: pairOf(layer, 'strides', 1),
    dilation: pairOf(layer, 'dilation_rate', 1),
    padding: paddingOf(layer),
  }
}

function pairOf({ where, setting }: KerasLayer, key: string, otherwise: Pair): Pair {
  const given = setting(key) ?? otherwise
  const [vertical, horizontal = vertical] = Array.isArray(given) ? (given as unknown[]) : [given]
  if (typeof vertical !== 'number' || typeof horizontal !== 'number')
    throw new RangeError(`${where} has no numbers as its ${key}: one or two would do.`)
  return [vertical, horizontal]
}

function paddingOf({ where, setting }: KerasLayer): 'valid' | 'same' {
  const given = setting('padding') ?? 'valid'
  if (given === 'valid' || given === 'same') return given
  throw new RangeError(
    `${where} has the padding ${quotedName(JSON.stringify(given))}: valid or same would do.`,
  )
}
