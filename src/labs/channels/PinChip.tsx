import { Pin, X } from 'lucide-react'
import { writtenNumber } from '#draw/printNumber.ts'
import stageStyles from '#ui/stage.module.css'
import type { ChannelsLayer } from './layer.ts'
import { isOnLayer } from './links.ts'
import { channelsView, letGo } from './view.ts'

/** What is pinned, and a button to let go of it; Escape does the same. */
export function PinChip({ layer }: { layer: ChannelsLayer }) {
  const pinned = channelsView.use((view) => view.pinned)
  if (!pinned || !isOnLayer(layer, pinned)) return null
  const { vertical, horizontal } = layer.frame
  const isInput = pinned.part === 'input'
  const row = pinned.row + 1 - (isInput ? vertical.before : 0)
  const column = pinned.column + 1 - (isInput ? horizontal.before : 0)
  return (
    <button type="button" className={stageStyles.pin} data-part={pinned.part} onClick={letGo}>
      <Pin aria-hidden="true" />
      <span>
        {isInput ? 'input' : 'weight'}, {layer.names[pinned.channel]} [{writtenNumber(row)},{' '}
        {writtenNumber(column)}] pinned
      </span>
      <X aria-label="Unpin" />
    </button>
  )
}
