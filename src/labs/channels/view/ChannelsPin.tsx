import { channels } from '#labs/channels/channels.ts'
import type { ChannelsLayer } from '#labs/channels/model/layer.ts'
import { isOnLayer } from '#parts/conv/convLayer.ts'
import { useLab } from '#parts/lab/LabContext.tsx'
import { PinChip } from '#ui/PinChip.tsx'

/** What is pinned, and a button to let go of it; Escape does the same. */
export function ChannelsPin({ layer }: { layer: ChannelsLayer }) {
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
