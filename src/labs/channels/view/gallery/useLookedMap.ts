import { channels } from '#labs/channels/channels.ts'
import { useLab } from '#parts/lab/LabContext.tsx'

/** Hook: the map that the gallery’s clock is on, and the one that is looked at: the one pointed at, else the same. */
export function useLookedMap(): { chosen: number; looked: number } {
  const { pointing, useLayer, useStep } = useLab(channels)
  const last = useLayer().geometry.outputChannels - 1
  const chosen = Math.min(last, useStep())
  const pointed = pointing.usePointed()
  const isMap = pointed?.part === 'output' && pointed.channel <= last
  return { chosen, looked: isMap ? pointed.channel : chosen }
}
