import type { PictureSettings } from '#parts/picture/pictureChoice.ts'
import { pictureRows } from '#parts/picture/pictureSettings.ts'
import { initialSettings } from '#state/settingRows.ts'
import { flag, type Setting, type SettingTable, wholeNumber } from '#state/setting.ts'
import { isPool, layerLimits, mostLayers, type Net, type NetLayer } from './model/net.ts'
import { readLayer, writeLayer } from '#parts/layers/layerText.ts'
import { knownAs, knownNet, knownNets } from './model/knownNets.ts'

/** Everything a person chooses in the lab; `size` and `colour` are those of the network's input. */
export interface FieldSettings extends PictureSettings {
  readonly net: Net
  /** The layer whose units the step goes over, counted from 1; 0 is the image. */
  readonly layer: number
  /** Whether the gradient of the middle unit is shown. */
  readonly effective: boolean
  readonly relu: boolean
  /** How many random networks the gradient is the mean of. */
  readonly draws: number
}

/** The smallest and the largest side of an image; U-Net takes 572. */
export const inputSides = { least: 8, most: 640 } as const

const rows = pictureRows({
  picture: { kind: 'built-in', id: 'cat' },
  size: 32,
  least: inputSides.least,
  most: inputSides.most,
  colour: 'rgb',
})

/**
 * The stack in a link: a known network by its name, else its layers from the image up, parted by dots: `c3p1n16.m2`, where
 * n is the number of maps.
 */
export const netSetting: Setting<unknown, Net> = {
  key: 'net',
  label: 'Network',
  initial: knownNet('small').net,
  describe: (net) => knownAs(net)?.label ?? `${net.length} layers`,
  write: (net) => knownAs(net)?.id ?? net.map(writeNetLayer).join('.'),
  read(text) {
    const known = knownNets.find(({ id }) => id === text)
    if (known) return known.net
    if (isName(text)) {
      const names = knownNets.map(({ id }) => id).join(', ')
      throw new RangeError(`is no network: ${names}, or layers such as c3s2p1.m2 would do`)
    }
    const layers = text.split('.', mostLayers + 1)
    if (layers.length > mostLayers) throw new RangeError(`has more than ${mostLayers} layers`)
    const net = layers.map(readNetLayer)
    return knownAs(net)?.net ?? net
  },
}

/** One row a setting: its link, control, limits, reset and validation. */
export const fieldTable: SettingTable<FieldSettings> = {
  ...rows,
  size: {
    ...rows.size,
    label: 'Input size',
    help: 'Pixels along the longer side of the image that the network is given.',
  },
  net: netSetting,
  // How many layers there are says what it can be: one sentence of a bad link, not two.
  layer: withoutRange(
    wholeNumber({
      key: 'layer',
      label: 'Layer',
      help: 'The layer whose units are looked at; 0 is the image.',
      initial: 4,
      min: 0,
      max: mostLayers,
    }),
  ),
  effective: flag({
    key: 'grad',
    label: 'Measure it',
    help: 'How much each pixel changes the middle unit: the mean of |∂ unit ∕ ∂ pixel| over random networks.',
    initial: false,
  }),
  relu: flag({
    key: 'relu',
    label: 'ReLU',
    help: 'An activation max(0, x) after every layer with weights.',
    initial: true,
  }),
  draws: wholeNumber({
    key: 'draws',
    label: 'Random networks',
    help: 'The gradient is the mean over so many: weights and images drawn anew for each.',
    initial: 24,
    min: 1,
    max: 100,
  }),
}

/** The settings that the lab opens with, and that Reset goes back to. */
export const initialField = initialSettings(fieldTable)

function withoutRange<S, V>(row: Setting<S, V>): Setting<S, V> {
  const copy: { -readonly [K in keyof Setting<S, V>]: Setting<S, V>[K] } = { ...row }
  delete copy.range
  return copy
}

/** Whether it is meant as a name, not as layers with a mistake among them. */
function isName(text: string): boolean {
  return !text.includes('.') && !/^[cmat]\d/.test(text)
}

function writeNetLayer(layer: NetLayer): string {
  return isPool(layer) ? writeLayer(layer) : `${writeLayer(layer)}n${layer.maps}`
}

function readNetLayer(text: string): NetLayer {
  const [, window = text, maps] = /^(.*?)(?:n(\d{1,4}))?$/.exec(text) ?? []
  const layer = readLayer(window)
  if (isPool(layer)) return { ...layer, maps: 1 }
  const count = maps === undefined ? 8 : Number(maps)
  const { min, max } = layerLimits.maps
  if (count >= min && count <= max) return { ...layer, maps: count }
  throw new RangeError(`has a layer of ${count} maps: ${min} to ${max} would do`)
}
