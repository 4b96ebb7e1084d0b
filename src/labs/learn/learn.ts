import type { LearnMark } from './model/learnMark.ts'
import type { InstanceOf } from '#parts/lab/labInstance.ts'
import { defineModel } from '#parts/lab/labModel.ts'
import { pictureSource } from '#parts/lab/pictureSource.ts'
import { needsPicture } from './model/needsPicture.ts'
import { repairLearn } from './model/repair.ts'
import { learnClock, learnEnds, learnLayer, learnScene } from './model/views.ts'
import { type LearnSettings, learnTable } from './settings.ts'

const pictures = pictureSource<LearnSettings>({ kind: 'built-in', id: 'disk' })
const atHand = (settings: LearnSettings) => pictures.data(pictures.standIn(settings))

/** The lab's equation: what is learned from a picture, and what there is after an update. */
export const learn = defineModel<LearnMark>()({
  id: 'learn',
  table: learnTable,
  repair: repairLearn,
  clock: learnClock,
  source: {
    ...pictures,
    // A view that has nothing to do with the picture does not wait for it.
    wants: (settings) => (needsPicture(settings) ? pictures.wants(settings) : undefined),
    data: (settings) => (needsPicture(settings) ? pictures.data(settings) : atHand(settings)),
  },
  layer: learnLayer,
  ends: learnEnds,
  scene: (layer, { output }) => learnScene(layer, output),
})

export type LearnLab = InstanceOf<typeof learn>
