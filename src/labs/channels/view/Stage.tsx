import { useRef } from 'react'
import { channels } from '#labs/channels/channels.ts'
import { GalleryStage } from '#labs/channels/view/gallery/GalleryStage.tsx'
import { UnfoldedStage } from '#labs/channels/view/unfolded/UnfoldedStage.tsx'
import { VolumeStage } from '#labs/channels/view/volume/VolumeStage.tsx'
import { useLab } from '#parts/lab/LabContext.tsx'
import { useElementSize } from '#ui/useElementSize.ts'
import stageStyles from '#ui/stage.module.css'
import { ChannelsPin } from './ChannelsPin.tsx'
import { useIsAwaited } from './useIsAwaited.ts'

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
