import { defineModel } from '#parts/lab/labModel.ts'
import type { GridMark } from '#parts/lab/pointing.ts'
import { signalClock, signalLayer } from './model/layer.ts'
import { signalScene } from './model/scene.ts'
import { signalTable } from './settings.ts'

/** The lab's equation: a layer of the settings, and the scene of an output. */
export const signal = defineModel<GridMark>()({
  id: 'signal',
  table: signalTable,
  clock: signalClock,
  layer: signalLayer,
  scene: signalScene,
})
