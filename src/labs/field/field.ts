import type { InstanceOf } from '#parts/lab/labInstance.ts'
import { defineModel } from '#parts/lab/labModel.ts'
import { noSource } from '#parts/lab/noSource.ts'
import { createPictures } from '#parts/picture/createPictures.ts'
import { followKeptPicture, type KeptSession } from '#parts/picture/followKeptPicture.ts'
import { repairField } from './model/repair.ts'
import { fieldScene, layersOfCone } from './model/scene.ts'
import { stackOf } from './model/stack.ts'
import { middleOutput, type Unit } from './model/unit.ts'
import { type FieldSettings, fieldTable } from './settings.ts'
import type { Clock } from '#state/playbackMath.ts'

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
