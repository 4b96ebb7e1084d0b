import type { InstanceOf } from '#parts/lab/labInstance.ts'
import { defineModel } from '#parts/lab/labModel.ts'
import { sharingClock } from './model/clock.ts'
import { edgeSource } from './model/edgeSource.ts'
import { sharingLayer } from './model/layer.ts'
import type { Mark } from './model/mark.ts'
import { repairSharing } from './model/repair.ts'
import { sharingScene } from './model/scene.ts'
import { sharingTable } from './settings.ts'

/** The lab's equation: three layers over the same inputs, and the scene of an output, whose lines are strong. */
export const sharing = defineModel<Mark>()({
  id: 'sharing',
  table: sharingTable,
  repair: repairSharing,
  clock: sharingClock,
  source: edgeSource,
  layer: sharingLayer,
  scene: sharingScene,
  // How much all lines stand out, and not only those of the present output: 1 while it morphs.
  passing: { initial: { whole: 0 } },
})

export type SharingLab = InstanceOf<typeof sharing>
