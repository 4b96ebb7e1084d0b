import { useChannelsMoment } from './channelsNow.ts'
import type { ChannelsLayer } from './layer.ts'
import { usePointed } from './view.ts'

/** Hook: the map that the gallery’s clock is on, and the one that is looked at: the one pointed at, else the same. */
export function useLookedMap(layer: ChannelsLayer): { chosen: number; looked: number } {
  const last = layer.geometry.outputChannels - 1
  const chosen = Math.min(last, useChannelsMoment(layer).output)
  const pointed = usePointed()
  const isMap = pointed?.part === 'output' && pointed.channel <= last
  return { chosen, looked: isMap ? pointed.channel : chosen }
}
