import { useRef } from 'react'
import { channels } from '#labs/channels/channels.ts'
import type { ChannelsLayer } from '#labs/channels/model/layer.ts'
import { isOnLayer } from '#parts/conv/convLayer.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { PinChip } from '#ui/PinChip.tsx'
import stageStyles from '#ui/stage.module.css'
import { useElementSize } from '#ui/useElementSize.ts'
import { GalleryStage } from './gallery/GalleryStage.tsx'
import { UnfoldedStage } from './unfolded/UnfoldedStage.tsx'
import { useIsAwaited } from './useIsAwaited.ts'
import { VolumeStage } from './volume/VolumeStage.tsx'

/** The picture of the lab: slices, kernels and maps, unfolded, stacked in depth, or the maps alone. */
export function ChannelsStage() {
  const { session, useLayer } = useLab(channels)
  const layer = useLayer()
  const view = session.useSettings((settings) => settings.view)
  const stage = useRef<HTMLDivElement>(null)
  const { width, height } = useElementSize(stage)
  const isAwaited = useIsAwaited()
  if (isAwaited) return <div ref={stage} className={stageStyles.stage} aria-busy="true" />
  return (
    <div ref={stage} className={`${stageStyles.stage} ${stageStyles.named}`}>
      {width > 0 && view === 'unfolded' && <UnfoldedStage {...{ layer, width, height }} />}
      {width > 0 && view === 'gallery' && <GalleryStage {...{ layer, width, height }} />}
      {width > 0 && view === 'volume' && <VolumeStage {...{ layer, width, height }} />}
      <ChannelsPin layer={layer} />
    </div>
  )
}

/** What is pinned, and a button to let go of it; Escape does the same. */
function ChannelsPin({ layer }: { layer: ChannelsLayer }) {
  const { pointing } = useLab(channels)
  const pinned = pointing.use((view) => view.pinned)
  if (!pinned || !isOnLayer(layer, pinned)) return null
  const { vertical, horizontal } = layer.frame
  const isInput = pinned.part === 'input'
  const cell = {
    row: pinned.row - (isInput ? vertical.before : 0),
    column: pinned.column - (isInput ? horizontal.before : 0),
  }
  const name = `${isInput ? 'input' : 'weight'}, ${layer.names[pinned.channel]}`
  return <PinChip part={pinned.part} name={name} cell={cell} onPress={pointing.clearPin} />
}
