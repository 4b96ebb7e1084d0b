import type { ConvSpec, Padding } from '#core/convGeometry.ts'
import { shapeText, type Tensor } from '#core/tensor.ts'
import type { ChainedLayer, Reading } from './chainLayers.ts'
import type { ChainPlan } from './chainSizes.ts'
import { normalisation } from './foldAffine.ts'
import { kernelsFrom, transposed } from './layouts.ts'
import type { NormGroup } from './layerGroups.ts'
import { netBuilder, type NetBuilder } from './netBuilder.ts'
import type { KnownNet, ReadNet } from './netFile.ts'
import { quotedName } from './netLimits.ts'

/** The network of layers with what the plan puts between them. */
export function builtChain(
  layers: readonly ChainedLayer[],
  reading: Reading,
  { image, paddings, pools, global }: ChainPlan,
): ReadNet {
  const builder = netBuilder(image)
  layers.forEach((layer, at) => {
    const where = quotedName(layer.group.name)
    const isConv = layer.shape.length === 4
    if (!isConv && builder.shape().length === 3) {
      const [, height = 1, width = 1] = builder.shape()
      const kernelSize = [height, width] as const
      if (global === 'max') builder.maxPool(where, { kernelSize })
      if (global === 'average') builder.averagePool(where, { kernelSize })
      builder.flatten(where, reading.channelsLast)
    }
    addLayer(builder, layer, reading, isConv ? paddings[at]! : 0)
    if (at < layers.length - 1) builder.activation(where, 'relu')
    if (isConv && pools[at]) builder.maxPool(where, { kernelSize: 2 })
  })
  const plan = planText({ image, paddings, pools, global })
  builder.note(`The file holds weights alone. Assumed: ${plan}, ReLU between the layers.`)
  return { ...builder.finish(), reading: `${reading.name}; ${plan}` }
}

/** Whether the layers have the shapes of a known network's. */
export function isShapedLike(layers: readonly ChainedLayer[], known: KnownNet): boolean {
  const own = layers.map(({ shape, group }) => shapeText([...shape, group.bias ? 1 : 0]))
  const others = known.layers.flatMap((layer) =>
    layer.kind === 'conv2d' || layer.kind === 'dense'
      ? [shapeText([...layer.weight.shape, layer.bias ? 1 : 0])]
      : [],
  )
  return own.join() === others.join()
}

/** A known network with the weights of these layers. */
export function filledNet(
  layers: readonly ChainedLayer[],
  reading: Reading,
  known: KnownNet,
): ReadNet {
  const builder = netBuilder(known.inputShape)
  const rest = [...layers]
  for (const layer of known.layers) {
    const where = quotedName(rest[0]?.group.name ?? known.name)
    if (layer.kind === 'activation') builder.activation(where, layer.activation)
    if (layer.kind === 'maxPool2d') builder.maxPool(where, layer.spec)
    if (layer.kind === 'averagePool2d') builder.averagePool(where, layer.spec)
    if (layer.kind === 'flatten') builder.flatten(where, reading.channelsLast)
    if (layer.kind === 'conv2d')
      addLayer(builder, rest.shift()!, reading, layer.spec?.padding ?? 0, layer.spec)
    if (layer.kind === 'dense') addLayer(builder, rest.shift()!, reading, 0)
  }
  builder.note(`The shapes are those of ${known.name}, so its layers are taken.`)
  return { ...builder.finish(), reading: `${reading.name}; ${known.name}` }
}

function addLayer(
  builder: NetBuilder,
  { group, shape, groups }: ChainedLayer,
  { kernels, dense }: Reading,
  padding: Padding,
  spec: ConvSpec = {},
): void {
  const where = quotedName(group.name)
  const given = group.weight.read()
  const bias: Tensor | null = group.bias
    ? { shape: [shape[0]!], data: group.bias.read().data }
    : null
  if (shape.length === 4)
    builder.conv(where, kernelsFrom(given, kernels), bias, { ...spec, padding, groups })
  else builder.dense(where, dense === 'OI' ? given : transposed(given, [1, 0]), bias)
  if (group.norm) normalise(builder, where, group.norm)
}

/** The epsilon is in no file: PyTorch's is taken. */
function normalise(builder: NetBuilder, where: string, norm: NormGroup): void {
  const mean = norm.mean.read().data
  builder.affine(
    where,
    normalisation({
      gamma: norm.gamma?.read().data ?? mean.map(() => 1),
      beta: norm.beta?.read().data ?? mean.map(() => 0),
      mean,
      variance: norm.variance.read().data,
      epsilon: 1e-5,
    }),
  )
  builder.note(
    'Batch normalisation became part of the weights before it, with an epsilon of 0.00001.',
  )
}

function planText({ image, paddings, pools, global }: ChainPlan): string {
  const [channels, height, width] = image
  const input = `input ${channels}×${height}×${width}`
  if (paddings.length === 0) return input
  const padded = paddings.every((padding) => padding === 0)
    ? 'no padding'
    : `padding ${paddings.join(', ')}`
  const where = pools.flatMap((isThere, at) => (isThere ? [at + 1] : []))
  const pooled = where.length > 0 ? `pool after ${where.join(', ')}` : 'no pool'
  const whole = global ? [`${global === 'max' ? 'maximum' : 'mean'} of each map`] : []
  return [input, padded, pooled, ...whole].join(', ')
}
