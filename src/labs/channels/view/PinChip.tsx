import { Pin, X } from 'lucide-react'
import { writtenNumber } from '#draw/printNumber.ts'
import { channels } from '#labs/channels/channels.ts'
import type { ChannelsLayer } from '#labs/channels/model/layer.ts'
import { isOnLayer } from '#labs/channels/model/readers.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import stageStyles from '#ui/stage.module.css'

/** What is pinned, and a button to let go of it; Escape does the same. */
export function PinChip({ layer }: { layer: ChannelsLayer }) {
  const { pointing } = useLab(channels)
  const pinned = pointing.use((view) => view.pinned)
  if (!pinned || !isOnLayer(layer, pinned)) return null
  const { vertical, horizontal } = layer.frame
  const isInput = pinned.part === 'input'
  const row = pinned.row + 1 - (isInput ? vertical.before : 0)
  const column = pinned.column + 1 - (isInput ? horizontal.before : 0)
  return (
    <button
      type="button"
      className={stageStyles.pin}
      data-part={pinned.part}
      onClick={pointing.clearPin}
    >
      <Pin aria-hidden="true" />
      <span>
        {isInput ? 'input' : 'weight'}, {layer.names[pinned.channel]} [{writtenNumber(row)},{' '}
        {writtenNumber(column)}] pinned
      </span>
      <X aria-label="Unpin" />
    </button>
  )
}
