import type { InstanceOf } from '#parts/lab/labInstance.ts'
import { defineModel } from '#parts/lab/labModel.ts'
import { digitsClock, digitsLayer, momentScene } from './model/digitsLayer.ts'
import { repairDigits } from './model/repair.ts'
import type { UnitPlace } from './model/unit.ts'
import { digitsTable, three } from './settings.ts'
import { writeStrokes } from './model/strokes.ts'

/** The lab's equation: a digit that is drawn step by step, and what both networks get of it. */
export const digits = defineModel<UnitPlace>()({
  id: 'digits',
  table: digitsTable,
  repair: repairDigits,
  clock: digitsClock,
  // The first drawing halfway, so that something is seen to happen; any other as it is in the end.
  startsAt: (settings) => {
    const { count } = digitsClock(settings)
    const isFirst = settings.from === 'drawn' && writeStrokes(settings.strokes) === three
    return isFirst ? Math.floor(count / 2) : count - 1
  },
  layer: digitsLayer,
  looks: ['orbit'],
  scene: momentScene,
})

export type DigitsLab = InstanceOf<typeof digits>
