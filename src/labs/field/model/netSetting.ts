import { readLayer, writeLayer } from '#parts/layers/layerText.ts'
import type { Setting } from '#state/setting.ts'
import { knownAs, knownNet, knownNets } from './knownNets.ts'
import { isPool, layerLimits, mostLayers, type Net, type NetLayer } from './net.ts'

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
