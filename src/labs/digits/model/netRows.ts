import type { Activation } from '#core/activations.ts'
import { convGeometry, type ConvGeometry } from '#core/convGeometry.ts'
import type { NetLayer } from '#core/netLayer.ts'
import { poolGeometry, type PoolGeometry } from '#core/poolGeometry.ts'
import { cellCount, type Tensor } from '#core/tensor.ts'

/** Channels, height and width. */
export type Shape = readonly [channels: number, height: number, width: number]

/** A layer of a network as it is shown: one row of maps, or one map of units. */
export type NetRow = SumRow | PoolRow

interface RowPlace {
  /** Of the trace's values, which is shown: after the activation. */
  readonly value: number
  /** As it is shown; units of a dense layer stand in rows. */
  readonly shape: Shape
  /** Of what it reads, as that is shown. */
  readonly input: Shape
  /** Of the trace's values, which it reads. */
  readonly from: number
}

/** A convolution; or a dense layer, which is one whose window is all that there is. */
export interface SumRow extends RowPlace {
  readonly kind: 'conv' | 'dense'
  readonly geometry: ConvGeometry
  /** [outputs, channels, height, width] */
  readonly weight: Tensor
  readonly bias: Tensor | null
  readonly activation: Activation
  /** Weights and biases. */
  readonly parameters: number
  readonly products: number
}

export interface PoolRow extends RowPlace {
  readonly kind: 'pool'
  readonly pools: 'largest' | 'mean'
  readonly geometry: PoolGeometry
}

/**
 * The layers of a network in the rows in which they are shown, an activation with the layer before it.
 * @param input the shape of what the network gets
 */
export function netRows(layers: readonly NetLayer[], input: Shape): NetRow[] {
  const rows: NetRow[] = []
  let [shape, from] = [input, 0]
  layers.forEach((layer, at) => {
    const value = at + 1
    const last = rows.at(-1)
    if (layer.kind === 'flatten') return
    if (layer.kind === 'activation') {
      // What has a sum has one activation; any other is a row of its own, each number by itself.
      const isOfLast = last && last.kind !== 'pool' && last.activation === 'identity'
      if (isOfLast) rows.splice(-1, 1, { ...last, value, activation: layer.activation })
      else rows.push(activationRow(layer.activation, { value, from, input: shape }))
      from = value
      return
    }
    const row = rowOf(layer, { value, from, input: shape })
    rows.push(row)
    shape = row.shape
    from = value
  })
  return rows
}

type RowLayer = Exclude<NetLayer, { kind: 'activation' } | { kind: 'flatten' }>

function rowOf(layer: RowLayer, place: Omit<RowPlace, 'shape'>): NetRow {
  if (layer.kind === 'maxPool2d' || layer.kind === 'averagePool2d') {
    const geometry = poolGeometry(place.input, layer.spec)
    const shape: Shape = [geometry.channels, geometry.outputHeight, geometry.outputWidth]
    const pools = layer.kind === 'maxPool2d' ? 'largest' : 'mean'
    return { ...place, kind: 'pool', pools, geometry, shape }
  }
  const isDense = layer.kind === 'dense'
  const [outputs = 1] = layer.weight.shape
  const weight = isDense
    ? { shape: [outputs, ...place.input], data: layer.weight.data }
    : layer.weight
  const geometry = convGeometry(place.input, weight.shape, isDense ? {} : layer.spec)
  const { outputHeight, outputWidth, groupInputChannels, kernelHeight, kernelWidth } = geometry
  const made = outputs * outputHeight * outputWidth
  return {
    ...place,
    kind: layer.kind === 'dense' ? 'dense' : 'conv',
    geometry,
    weight,
    bias: layer.bias,
    activation: 'identity',
    shape: isDense ? unitsShape(outputs) : [outputs, outputHeight, outputWidth],
    parameters: cellCount(weight.shape) + (layer.bias ? outputs : 0),
    products: made * groupInputChannels * kernelHeight * kernelWidth,
  }
}

/** Numbers of which each goes through a function by itself: a convolution that multiplies each by 1, and has not learned it. */
function activationRow(activation: Activation, place: Omit<RowPlace, 'shape'>): SumRow {
  const [channels] = place.input
  const weight = { shape: [channels, 1, 1, 1], data: new Float32Array(channels).fill(1) }
  return {
    ...place,
    kind: 'conv',
    geometry: convGeometry(place.input, weight.shape, { groups: channels }),
    weight,
    bias: null,
    activation,
    shape: place.input,
    parameters: 0,
    products: 0,
  }
}

/** So many units in rows, at least as many in a row as there are rows. */
function unitsShape(units: number): Shape {
  let height = Math.floor(Math.sqrt(units))
  while (units % height > 0) height--
  return [1, height, units / height]
}
