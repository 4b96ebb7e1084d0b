import type { ConvGeometry } from '#core/convGeometry.ts'
import { outputCell } from '#core/outputCell.ts'
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

/** The map that the clock is on. */
export function mapOfStep(
  view: ChannelsSettings['view'],
  geometry: ConvGeometry,
  step: number,
): number {
  const map = view === 'gallery' ? step : outputCell(geometry, step).map
  return Math.min(map, geometry.outputChannels - 1)
}
