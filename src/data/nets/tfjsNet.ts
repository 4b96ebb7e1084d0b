import { netBuilder, type NetBuilder } from './netBuilder.ts'
import type { ReadNet, StoredTensor } from './netFile.ts'
import { quotedName } from './netLimits.ts'
import { isRecord } from './parsedJson.ts'
import { kerasLayers, type KerasLayer } from './kerasLayers.ts'

/**
 * The network of a layers model of TensorFlow.js, which keeps channels last, with channels first.
 * @throws RangeError with the layer that cannot be read, and why.
 * @see https://github.com/tensorflow/tfjs/blob/master/tfjs-layers/src/keras_format/topology_config.ts
 */
export function tfjsNet(json: unknown, tensors: readonly StoredTensor[]): ReadNet {
  const topology = isRecord(json) ? json['modelTopology'] : undefined
  if (!isRecord(topology))
    throw new RangeError('This JSON file lists weights, but no layers: a layers model would do.')
  const config = isRecord(topology['model_config']) ? topology['model_config'] : topology
  if (Array.isArray(topology['node']))
    throw new RangeError(
      'This is a graph model of TensorFlow.js: a layers model would do, saved by model.save or converted with --output_format=tfjs_layers_model.',
    )
  const layers = layersOf(config)
  const { image, isOpen } = inputOf(layers)
  const builder = netBuilder(image)
  if (isOpen)
    builder.note(`The file leaves the size of its input open: ${image.join('×')} was taken.`)
  let ended: string | undefined
  for (const { name, kind, config: settings } of layers) {
    const where = `${quotedName(name)} (${quotedName(kind).slice(1, -1)})`
    if (ended !== undefined)
      throw new RangeError(`${ended} has a softmax before ${where}: at the end it would do.`)
    const add = kerasLayers.get(kind)
    if (!add)
      throw new RangeError(
        `${where} is no layer that is read here: Conv2D, DepthwiseConv2D, pools, Flatten, Dense, BatchNormalization and activations would do.`,
      )
    if (add(keras(where, name, settings, builder, tensors)) === 'softmax') {
      ended = where
      builder.note(`The softmax of ${where} is left out: what is shown are the numbers before it.`)
    }
  }
  return { reading: '', ...builder.finish() }
}

interface Described {
  readonly name: string
  readonly kind: string
  readonly config: Readonly<Record<string, unknown>>
}

/** The layers of a Sequential, or of another model in which each reads the one before. */
function layersOf(model: Readonly<Record<string, unknown>>): Described[] {
  const inside = model['config']
  const list = Array.isArray(inside) ? inside : isRecord(inside) ? inside['layers'] : undefined
  if (!Array.isArray(list))
    throw new RangeError('The model in this JSON file has no list of layers.')
  let before = ''
  return list.map((given: unknown, at) => {
    const { class_name: kind, config, inbound_nodes: inbound } = isRecord(given) ? given : {}
    if (typeof kind !== 'string' || !isRecord(config))
      throw new RangeError(`Layer ${at + 1} in this JSON file has no kind: the file is damaged.`)
    const name = typeof config['name'] === 'string' ? config['name'] : `layer ${at + 1}`
    const sources = Array.isArray(inbound) ? inbound.flat(2).flatMap(sourceOf) : []
    if (sources.length > 1 || (sources.length === 1 && sources[0] !== before))
      throw new RangeError(
        `${quotedName(name)} reads ${sources.map(quotedName).join(' and ')}: a network that goes straight through would do.`,
      )
    before = name
    return { name, kind, config }
  })
}

/** The name of a layer that another reads: it stands first in a list. */
function sourceOf(value: unknown): string[] {
  const [name] = Array.isArray(value) ? (value as unknown[]) : [value]
  return typeof name === 'string' ? [name] : []
}

/** Taken where the sides of the input are left open: the digits' own. */
const usualSide = 28

/** [channels, height, width] out of the first shape that a layer states: [null, height, width, channels]. */
function inputOf(layers: readonly Described[]): {
  image: ReadNet['inputShape']
  isOpen: boolean
} {
  const stated = layers
    .map(({ config }) => config['batch_input_shape'] ?? config['batch_shape'])
    .find(Array.isArray) as readonly unknown[] | undefined
  if (!stated)
    throw new RangeError('The model in this JSON file does not say how large its input is.')
  const sides = stated.slice(1)
  const isOpen = sides.slice(0, 2).includes(null)
  const [height = 0, width, channels = 1] = sides.map((side) => Number(side ?? usualSide))
  if (width !== undefined) return { image: [channels, height, width], isOpen }
  const count = [1, 3].find((each) => Number.isInteger(Math.sqrt(height / each))) ?? 1
  const side = Math.sqrt(height / count)
  return { image: [count, side, side], isOpen: false }
}

function keras(
  where: string,
  name: string,
  settings: Readonly<Record<string, unknown>>,
  builder: NetBuilder,
  tensors: readonly StoredTensor[],
): KerasLayer {
  const find = (part: string) =>
    tensors.find((stored) => {
      const words = stored.name.split('/')
      return words.at(-1)?.replace(/:0$/, '') === part && words.slice(0, -1).includes(name)
    })
  return {
    where,
    builder,
    setting: (key) => settings[key],
    weight(part) {
      const found = find(part)
      if (!found)
        throw new RangeError(`${where} has no weights called ${quotedName(part)} in the list.`)
      return found.read()
    },
  }
}
