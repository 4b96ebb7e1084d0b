import type { InstanceOf } from '#parts/lab/labInstance.ts'
import { defineModel } from '#parts/lab/labModel.ts'
import { pictureSource } from '#parts/lab/pictureSource.ts'
import { downsampleClock } from './model/clock.ts'
import { downsampleLayers } from './model/layers.ts'
import type { Mark } from './model/mark.ts'
import { repairDownsample } from './model/repair.ts'
import { downsampleScene } from './model/scene.ts'
import { type DownsampleSettings, downsampleTable, initialDownsample } from './settings.ts'

/** The lab's equation: several layers over one picture, and where each stands at an output of the one that leads. */
export const downsample = defineModel<Mark>()({
  id: 'downsample',
  table: downsampleTable,
  repair: repairDownsample,
  clock: downsampleClock,
  source: pictureSource<DownsampleSettings>(initialDownsample.picture),
  layer: downsampleLayers,
  scene: downsampleScene,
  passing: { initial: {} },
})

export type DownsampleLab = InstanceOf<typeof downsample>
