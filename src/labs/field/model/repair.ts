import { pictureShape } from '#parts/picture/pictureChoice.ts'
import type { Repaired } from '#state/setting.ts'
import type { FieldSettings } from '#labs/field/settings.ts'
import { isPool, mostPoolPadding, type NetLayer } from './net.ts'

/** The nearest settings that can be; a layer that does not fit is none of them: the stack is drawn up to it. */
export function repairField(settings: FieldSettings): Repaired<FieldSettings> {
  const notes: string[] = []
  const net = settings.net.map((layer, at) => repairedLayer(layer, at + 1, notes))
  const isSame = net.every((layer, at) => layer === settings.net[at])
  const layer = Math.min(Math.max(0, settings.layer), net.length)
  if (layer !== settings.layer)
    notes.push(`There is no layer ${settings.layer}: layer ${layer} is looked at.`)
  return {
    settings: {
      ...settings,
      net: isSame ? settings.net : net,
      layer,
      size: heldSize(settings),
    },
    notes,
  }
}

/** A painting has the size that it was painted at. */
function heldSize(settings: FieldSettings): number {
  if (settings.picture.kind !== 'painted') return settings.size
  const { height, width } = pictureShape(settings)
  return Math.max(height, width, 8)
}

function repairedLayer(layer: NetLayer, number: number, notes: string[]): NetLayer {
  const { padding, kind } = layer
  if (kind === 'transposed' && typeof padding === 'string') {
    notes.push(`Padding of layer ${number} is 0: a transposed convolution takes an amount.`)
    return { ...layer, padding: 0 }
  }
  if (!isPool(layer)) return layer
  if (padding === 'full') {
    notes.push(`Padding of layer ${number} is valid: a pool has no full padding.`)
    return { ...layer, padding: 'valid' }
  }
  const most = mostPoolPadding(layer)
  if (typeof padding === 'string' || padding <= most) return layer
  notes.push(`Padding of layer ${number} is ${most}: a pool has at most half its window.`)
  return { ...layer, padding: most }
}
