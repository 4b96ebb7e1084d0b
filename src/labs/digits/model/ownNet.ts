import { type NetLayer, netSize, withParameters } from '#core/netLayer.ts'
import type { NetArithmetic } from '#core/sequential.ts'
import type { ReadNet } from '#data/nets/netFile.ts'
import { netRows } from './netRows.ts'
import { inputSide } from './preparation.ts'
import { productsOf, type RunningNet } from './runningNet.ts'
import { type ScalingName, scalings } from './scalings.ts'
import type { Side } from './unit.ts'

interface OwnNet {
  readonly side: Side
  /** That of its file. */
  readonly name: string
  readonly read: ReadNet
  readonly scaling: ScalingName
  readonly arithmetic?: NetArithmetic | undefined
}

/**
 * A network out of a file, ready to be asked. Where it was trained on other pixels than those of 0 to 1, a layer before
 * its own makes these of them; it is no row of what is shown.
 */
export function ownNet({ side, name, read, scaling, arithmetic }: OwnNet): RunningNet {
  const before = scalingLayers(scaling)
  const data = flatWeights([...before, ...read.layers])
  const layers = withParameters([...before, ...read.layers], data)
  const rows = netRows(layers.slice(before.length), [1, inputSide, inputSide]).map((row) => ({
    ...row,
    value: row.value + before.length,
    from: row.from + before.length,
  }))
  return {
    side,
    name,
    layers,
    parameters: { shape: [data.length], data },
    rows,
    size: netSize(read.layers),
    products: productsOf(rows),
    parts: 1,
    own: { scaling },
    arithmetic,
  }
}

function scalingLayers(name: ScalingName): NetLayer[] {
  if (name === 'unit') return []
  const { scale, offset } = scalings[name]
  return [
    {
      kind: 'conv2d',
      weight: { shape: [1, 1, 1, 1], data: Float32Array.of(scale) },
      bias: { shape: [1], data: Float32Array.of(offset) },
    },
  ]
}

/** Weights and biases, layer after layer. */
function flatWeights(layers: readonly NetLayer[]): Float32Array {
  const data = new Float32Array(netSize(layers))
  let at = 0
  for (const layer of layers) {
    if (layer.kind !== 'conv2d' && layer.kind !== 'dense') continue
    for (const part of [layer.weight, layer.bias]) {
      if (!part) continue
      data.set(part.data, at)
      at += part.data.length
    }
  }
  return data
}
