import type { ConvMark } from '#parts/conv/convLayer.ts'
import { convScene } from '#parts/conv/convScene.ts'
import type { InstanceOf } from '#parts/lab/labInstance.ts'
import { defineModel } from '#parts/lab/labModel.ts'
import { pictureSource } from '#parts/lab/pictureSource.ts'
import { slideClock } from './model/clock.ts'
import { slideLayer } from './model/layer.ts'
import { repairSlide } from './model/repair.ts'
import { initialSlide, type SlideSettings, slideTable } from './settings.ts'

/** What is passing in the lab besides what is pointed at. */
interface SlidePassing {
  /** What a drag over the picture does: moves the window, or paints. */
  readonly tool: 'look' | 'paint'
  /** The level that painting leaves, as a part of white. */
  readonly brush: number
}

const passing: SlidePassing = { tool: 'look', brush: 1 }

/** The lab's equation: a layer of the settings over a picture, and the scene of an output. */
export const slide = defineModel<ConvMark>()({
  id: 'slide',
  table: slideTable,
  repair: repairSlide,
  clock: slideClock,
  source: pictureSource<SlideSettings>(initialSlide.picture),
  layer: slideLayer,
  outputs: ({ results }) => results.length,
  scene: convScene,
  passing: { initial: passing, lasting: ['brush'] },
})

export type SlideLab = InstanceOf<typeof slide>
