import { pictureShape } from '#parts/picture/pictureChoice.ts'
import { createLabSession } from '#state/labSession.ts'
import type { Repaired } from '#state/setting.ts'
import type { Clock } from '#state/playbackMath.ts'
import { middleUnit } from './effectiveField.ts'
import { isPool, mostPoolPadding, type NetLayer } from './net.ts'
import { type FieldSettings, fieldTable } from './settings.ts'
import { chosenPlace, stackOf } from './stack.ts'
import { clearView } from './view.ts'

/** The lab's settings and step: the step is the unit of the chosen layer that is looked at. */
export const fieldSession = createLabSession<FieldSettings>({
  id: 'receptive-field',
  table: fieldTable,
  repair: repairField,
  clock: fieldClock,
  startsAt: middleOutput,
  onBegin: clearView,
})

/** Goes over the units from the middle one on, in motion unless the person wants none. */
export function playFromMiddle(): void {
  const { playback } = fieldSession
  playback.seek(middleOutput(fieldSession.settings()))
  if (document.documentElement.dataset['motion'] !== 'reduced') playback.play()
}

/** The middle unit of the chosen layer: of one at the border the most may lie outside the image. */
export function middleOutput(settings: FieldSettings): number {
  const { place, size } = chosenPlace(settings)
  const [row, column] = middleUnit(stackOf(settings), place)
  return row * size[1] + column
}

/** Units of the chosen layer, a row of them; what is counted inside a unit is the layers that its cone goes through. */
function fieldClock(settings: FieldSettings): Clock {
  const { size, place } = chosenPlace(settings)
  const above = stackOf(settings).places.length - 1
  return {
    count: size[0] * size[1],
    rowLength: size[1],
    products: Math.max(1, place === 0 ? above : place),
  }
}

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
