import type { Clock } from '#state/playbackMath.ts'
import type { ChannelsSettings } from './channelsSettings.ts'
import { layerGeometry } from './geometry.ts'

/** Outputs, row length and products of the layer; in the gallery a step is a map. */
export function channelsClock(settings: ChannelsSettings): Clock {
  const geometry = layerGeometry(settings)
  const { outputChannels, outputHeight, outputWidth } = geometry
  const products = geometry.groupInputChannels * geometry.kernelHeight * geometry.kernelWidth
  if (settings.view === 'gallery') return { count: outputChannels, rowLength: 2, products: 0 }
  return { count: outputChannels * outputHeight * outputWidth, rowLength: outputWidth, products }
}
