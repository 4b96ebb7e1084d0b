import type { Cell } from '#draw/gridBox.ts'
import type { InstanceOf } from '#parts/lab/labInstance.ts'
import { defineModel } from '#parts/lab/labModel.ts'
import { noSource } from '#parts/lab/noSource.ts'
import type { Pointed } from '#parts/lab/pointing.ts'
import { middlePixel, photoClock, photoLayer, photoScene } from './model/layer.ts'
import type { Mark } from './model/pixelSum.ts'
import type { PhotoChoice } from './model/photoChoice.ts'
import { repairPhoto } from './model/repair.ts'
import { type PhotoSettings, photoTable } from './settings.ts'

/** What is passing in the lab besides the weight that is pointed at: where one looks. */
interface PhotoPassing {
  /** Screen pixels for each pixel of the photograph; 0 fits it into the stage. */
  readonly zoom: number
  /** The position of the photograph in the middle of the stage, as fractions of its width and height. */
  readonly centre: readonly [x: number, y: number]
  /** Left of this fraction of the stage the photograph is shown as it was. */
  readonly split: number
  /** Whether all of it is shown as it was, as long as a button is held. */
  readonly isComparing: boolean
  /** The channel whose sum is shown. */
  readonly channel: 0 | 1 | 2
  /** The pixel of the result that is pointed at. */
  readonly pixel: Cell | undefined
  /** The picture last opened that was saved here, and the photograph that its settings were put on. */
  readonly saved: { readonly file: File; readonly photo: PhotoChoice } | undefined
}

/** All of it: what a picture of the stage depends on. */
export type PhotoView = Pointed<Mark> & PhotoPassing

/** All of the photograph, in the stage. */
export const wholeView = { zoom: 0, centre: [0.5, 0.5] } as const

const passing: PhotoPassing = {
  ...wholeView,
  split: 0.5,
  isComparing: false,
  channel: 0,
  pixel: undefined,
  saved: undefined,
}

/**
 * The lab's equation. Its layer is what the settings alone say of the result, as the pixels of a photograph are made by
 * the engine: `work` fetches the one and has the other made.
 */
export const photo = defineModel<Mark>()({
  id: 'photo',
  table: photoTable,
  repair: repairPhoto,
  clock: photoClock,
  startsAt: middlePixel,
  source: noSource<PhotoSettings>(),
  layer: photoLayer,
  scene: photoScene,
  passing: {
    initial: passing,
    lasting: ['zoom', 'centre', 'split', 'isComparing', 'channel', 'saved'],
  },
})

export type PhotoLab = InstanceOf<typeof photo>
