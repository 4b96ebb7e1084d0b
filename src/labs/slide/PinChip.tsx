import { Pin, X } from 'lucide-react'
import type { SlideLayer } from './layer.ts'
import { channelNames } from './gridScenes.ts'
import { isOnLayer } from './links.ts'
import styles from './SlideStage.module.css'
import { slideView, unpin } from './view.ts'

/** What is pinned, and a button to let go of it; Escape does the same. */
export function PinChip({ layer }: { layer: SlideLayer }) {
  const pinned = slideView.use((view) => view.pinned)
  if (!pinned || !isOnLayer(layer, pinned)) return null
  const channel = layer.geometry.inputChannels > 1 ? `, ${channelNames[pinned.channel]}` : ''
  const name = pinned.part === 'kernel' ? 'weight' : 'pixel'
  return (
    <button type="button" className={styles.pin} data-part={pinned.part} onClick={unpin}>
      <Pin aria-hidden="true" />
      <span>
        {name}
        {channel} [{pinned.row + 1}, {pinned.column + 1}] pinned
      </span>
      <X aria-label="Unpin" />
    </button>
  )
}
