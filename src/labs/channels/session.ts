import { convGeometry, type ConvGeometry } from '#core/convGeometry.ts'
import { playFromFirst } from '#state/playFromFirst.ts'
import { createLabSession } from '#state/labSession.ts'
import type { Clock } from '#state/playbackMath.ts'
import { inputShape } from './limits.ts'
import { repairChannels, shapeOfBank } from './repair.ts'
import { type ChannelsSettings, channelsTable } from './settings.ts'
import { clearView } from './view.ts'

/** The lab's settings and step. */
export const channelsSession = createLabSession<ChannelsSettings>({
  id: 'channels',
  table: channelsTable,
  repair: repairChannels,
  clock: channelsClock,
  onBegin: clearView,
})

/** Shows the layer from its first output, in motion unless the person wants none. */
export function playFromStart(): void {
  playFromFirst(channelsSession.playback)
}

/** Outputs, row length and products of the layer; in the gallery a step is a map. */
export function channelsClock(settings: ChannelsSettings): Clock {
  const geometry = layerGeometry(settings)
  const { outputChannels, outputHeight, outputWidth } = geometry
  const products = geometry.groupInputChannels * geometry.kernelHeight * geometry.kernelWidth
  if (settings.view === 'gallery') return { count: outputChannels, rowLength: 2, products: 0 }
  return { count: outputChannels * outputHeight * outputWidth, rowLength: outputWidth, products }
}

/** The layer that the settings are. */
export function layerGeometry(settings: ChannelsSettings): ConvGeometry {
  const { channels, height, width } = inputShape(settings)
  const { maps, slices, side } = shapeOfBank(settings)
  const { stride, padding, groups } = settings
  return convGeometry([channels, height, width], [maps, slices, side, side], {
    stride,
    padding,
    groups,
  })
}
