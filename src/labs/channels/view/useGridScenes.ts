import { useMemo } from 'react'
import { channels } from '#labs/channels/channels.ts'
import type { ChannelsLayer } from '#labs/channels/model/layer.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { usePalette } from '#ui/usePalette.ts'
import { inputScenes, kernelScenes, mapScenes } from './gridScenes.ts'

/** Hook: the grids of the layer: its input, a map's kernel, all maps; and how many outputs are filled. */
export function useGridScenes(layer: ChannelsLayer, map: number) {
  const { session, useComputed } = useLab(channels)
  const palette = usePalette()
  const scale = session.useSettings((settings) => settings.scale)
  const reveal = session.useSettings((settings) => settings.reveal)
  const following = useComputed(reveal)
  return {
    palette,
    reveal,
    computed: reveal ? following : layer.results.length,
    inputs: useMemo(() => inputScenes(layer, palette), [layer, palette]),
    kernels: useMemo(() => kernelScenes(layer, map, palette), [layer, map, palette]),
    maps: useMemo(() => mapScenes(layer, scale, palette), [layer, scale, palette]),
  }
}
