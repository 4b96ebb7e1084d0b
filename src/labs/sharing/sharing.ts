import type { InstanceOf } from '#parts/lab/labInstance.ts'
import { type DataSource, defineModel } from '#parts/lab/labModel.ts'
import { sharingLayer } from './model/layer.ts'
import type { Mark } from './model/mark.ts'
import { sharingScene } from './model/scene.ts'
import { sharingTable } from './settings.ts'
import type { Clock } from '#state/playbackMath.ts'
import { drawnSide, type EdgePicture, edgePicture, edgesClock } from './model/edges.ts'
import { fedSizes } from './model/feed.ts'
import { positions } from './model/findExamples.ts'
import { kindAt } from './model/kind.ts'
import { netGeometry } from './model/net.ts'
import type { SharingSettings } from './model/sharingSettings.ts'
import { createPictures } from '#parts/picture/createPictures.ts'
import { pictureAtHand } from '#parts/picture/pictureAtHand.ts'
import type { PictureSettings } from '#parts/picture/pictureChoice.ts'
import { nearestLegal } from '#core/limits.ts'
import type { Repaired } from '#state/setting.ts'
import { kernelLimits, paddingLimits, sizeLimits } from './model/limits.ts'

const photograph: PictureSettings = {
  picture: { kind: 'built-in', id: 'photographer' },
  size: drawnSide,
  colour: 'grey',
  crop: 'centre',
}
/** Worked out, and so at hand while the photograph is on its way. */
const disk: PictureSettings = { ...photograph, picture: { kind: 'built-in', id: 'disk' } }

/** The photograph with its edges, where they are shown; no other view needs a picture. */
const edgeSource: DataSource<SharingSettings, EdgePicture | null> = {
  pictures: createPictures,
  wants: ({ view }) => (view === 'edges' ? photograph : undefined),
  data: ({ view }) => (view === 'edges' ? edgesAtHand(photograph, 'Photographer') : null),
  meanwhile: () => edgesAtHand(disk, 'Disk'),
  standIn: (settings) => ({ ...settings, view: 'row' }),
}

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

/** Outputs, those in a row, and the products of one of the layer that is nearest; of a known layer, the images it is fed. */
export function sharingClock(settings: SharingSettings): Clock {
  if (settings.view === 'sizes') {
    const count = fedSizes(settings.size).length
    return { count, rowLength: Math.ceil(count / 2), isLine: true, products: 0, noun: 'size' }
  }
  if (settings.view === 'edges') return edgesClock()
  if (settings.view === 'find') return { count: positions ** 2, rowLength: positions, products: 0 }
  const { outputHeight, outputWidth, kernelHeight, kernelWidth, inputHeight, inputWidth } =
    netGeometry(settings)
  const isDense = kindAt(settings.sharedness) === 'dense'
  return {
    count: outputHeight * outputWidth,
    rowLength: outputWidth,
    products: isDense ? inputHeight * inputWidth : kernelHeight * kernelWidth,
  }
}

function edgesAtHand(settings: PictureSettings, name: string): EdgePicture | undefined {
  const picture = pictureAtHand(settings)
  return picture && edgePicture(picture.pixels, name)
}

/** The nearest settings that can be. */
export function repairSharing(settings: SharingSettings): Repaired<SharingSettings> {
  const notes: string[] = []
  const kernel = nearestLegal(settings.kernel, kernelLimits(settings))
  if (kernel !== settings.kernel) notes.push(`Kernel is ${kernel}: that is the widest drawn here.`)
  const padding = nearestLegal(settings.padding, paddingLimits({ kernel }))
  if (padding !== settings.padding)
    notes.push(`Padding is ${padding}: half of the kernel at the most.`)
  const size = nearestLegal(settings.size, sizeLimits(settings))
  if (size !== settings.size) notes.push(`Input size is ${size}: the kernel is as large.`)
  return { settings: notes.length === 0 ? settings : { ...settings, kernel, padding, size }, notes }
}
