import type { InstanceOf } from '#parts/lab/labInstance.ts'
import { defineModel } from '#parts/lab/labModel.ts'
import { noSource } from '#parts/lab/noSource.ts'
import { createPictures } from '#parts/picture/createPictures.ts'
import { followKeptPicture, type KeptSession } from '#parts/picture/followKeptPicture.ts'
import { fieldScene, layersOfCone } from './model/scene.ts'
import { stackOf } from './model/stack.ts'
import { middleOutput, type Unit } from './model/unit.ts'
import { type FieldSettings, fieldTable } from './settings.ts'
import type { Clock } from '#state/playbackMath.ts'
import { pictureShape } from '#parts/picture/pictureChoice.ts'
import type { Repaired } from '#state/setting.ts'
import { isPool, mostPoolPadding, type NetLayer } from './model/net.ts'

/** The lab's equation: a stack of layers, and the cones of the unit of the step, or of the one pointed at. */
export const field = defineModel<Unit>()({
  id: 'receptive-field',
  table: fieldTable,
  repair: repairField,
  clock: fieldClock,
  startsAt: (settings) => middleOutput(stackOf(settings)),
  source: {
    ...noSource<FieldSettings>(),
    pictures: createPictures,
    // The picture is some of the settings; the compiler cannot see that a patch of it is one of them.
    follow: (session) => followKeptPicture(session as unknown as KeptSession),
  },
  layer: stackOf,
  looks: ['crop', 'effective', 'relu', 'draws'],
  scene: fieldScene,
  // A unit that is pointed at may be none of the next stack.
  passing: { initial: {}, forgetsHovered: true },
})

export type FieldLab = InstanceOf<typeof field>

/** Units of the chosen layer, a row of them; what is counted inside a unit is the layers that its cone goes through. */
function fieldClock(settings: FieldSettings): Clock {
  const stack = stackOf(settings)
  const { size } = stack.levels[stack.chosen]!
  return { count: size[0] * size[1], rowLength: size[1], products: layersOfCone(stack) }
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
    settings: { ...settings, net: isSame ? settings.net : net, layer, size: heldSize(settings) },
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
