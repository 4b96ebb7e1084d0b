import { useRef } from 'react'
import { useKeptPicture } from '#parts/picture/useKeptPicture.ts'
import { useElementSize } from '#ui/useElementSize.ts'
import { useChannelsLayer, useIsAwaited } from './channelsNow.ts'
import stageStyles from '#ui/stage.module.css'
import { GalleryStage } from './GalleryStage.tsx'
import { PinChip } from './PinChip.tsx'
import { channelsSession } from './session.ts'
import { UnfoldedStage } from './UnfoldedStage.tsx'
import { VolumeStage } from './VolumeStage.tsx'

/** The picture of the lab: slices, kernels and maps, unfolded, stacked in depth, or the maps alone. */
export function ChannelsStage() {
  const layer = useChannelsLayer()
  const view = channelsSession.useSettings((settings) => settings.view)
  useKeptPicture(channelsSession)
  const stage = useRef<HTMLDivElement>(null)
  const { width, height } = useElementSize(stage)
  const isAwaited = useIsAwaited()
  if (isAwaited) return <div ref={stage} className={stageStyles.stage} aria-busy="true" />
  return (
    <div ref={stage} className={stageStyles.stage}>
      {width > 0 && view === 'unfolded' && <UnfoldedStage {...{ layer, width, height }} />}
      {width > 0 && view === 'gallery' && <GalleryStage {...{ layer, width, height }} />}
      {width > 0 && view === 'volume' && <VolumeStage {...{ layer, width, height }} />}
      <PinChip layer={layer} />
    </div>
  )
}
