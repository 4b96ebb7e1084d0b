import { memoByObject } from '#core/memo.ts'
import type { Picture } from '#data/picture.ts'
import type { ChannelsSettings } from '#labs/channels/model/channelsSettings.ts'
import { channelsClock } from '#labs/channels/model/clock.ts'
import { channelsScene } from '#labs/channels/model/scene.ts'
import { type Volume, workedVolume } from '#labs/channels/model/volumes.ts'
import type { ConvMark } from '#parts/conv/convLayer.ts'
import type { InstanceOf } from '#parts/lab/labInstance.ts'
import { type DataSource, defineModel } from '#parts/lab/labModel.ts'
import { pictureSource } from '#parts/lab/pictureSource.ts'
import { channelsLayer } from './model/layer.ts'
import { repairChannels } from './model/repair.ts'
import { channelsTable, initialChannels } from './settings.ts'

const pictures = pictureSource<ChannelsSettings>(initialChannels.picture)

/** A picture, or a volume that is worked out. */
const source: DataSource<ChannelsSettings, Volume> = {
  ...pictures,
  wants: (settings) => (settings.volume === 'picture' ? settings : undefined),
  data(settings) {
    const { volume, channels: count, size } = settings
    if (volume !== 'picture') return workedVolume(volume, count, size)
    const picture = pictures.data(settings)
    return picture && volumeOf(picture)
  },
  standIn(settings) {
    const { picture, colour, groups, maps, bank, biases } = initialChannels
    return { ...settings, picture, colour, groups, maps, bank, biases }
  },
}

/** The lab's equation: a layer of the settings over a volume, and the scene of an output. */
export const channels = defineModel<ConvMark>()({
  id: 'channels',
  table: channelsTable,
  repair: repairChannels,
  clock: channelsClock,
  source,
  layer: channelsLayer,
  outputs: ({ results }) => results.length,
  looks: ['view', 'scale', 'reveal', 'gallerySize', 'orbit', 'compare'],
  scene: channelsScene,
  passing: { initial: {} },
})

export type ChannelsLab = InstanceOf<typeof channels>

/** One volume a picture: as long as it is the same, so is the layer. */
const volumeOf = memoByObject(({ pixels, white }: Picture): Volume => ({
  pixels,
  white,
  isColour: pixels.shape[0] === 3,
}))
