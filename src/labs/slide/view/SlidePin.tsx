import { useLab } from '#parts/lab/LabContext.tsx'
import { slide } from '#labs/slide/slide.ts'
import type { SlideLayer } from '#labs/slide/model/layer.ts'
import { channelNames } from '#draw/sum/sumTerm.ts'
import { type ConvMark, isOnLayer } from '#parts/conv/convLayer.ts'
import { inputPlace, pixelAt } from '#labs/slide/model/pixelAt.ts'
import { originOf } from '#labs/slide/model/readers.ts'
import { PinChip } from '#ui/PinChip.tsx'

/** What is pinned, and a button to let go of it; Escape does the same. */
export function SlidePin({ layer }: { layer: SlideLayer }) {
  const { pointing } = useLab(slide)
  const pinned = pointing.use((view) => view.pinned)
  if (!pinned || !isOnLayer(layer, pinned)) return null
  const channel = layer.geometry.inputChannels > 1 ? `, ${channelNames[pinned.channel]}` : ''
  const { name, ...cell } = nameOf(layer, pinned)
  return (
    <PinChip part={pinned.part} name={name + channel} cell={cell} onPress={pointing.clearPin} />
  )
}

/** What a mark is called, and where it stands: a copy is called by the pixel that it is one of. */
function nameOf(layer: SlideLayer, mark: ConvMark): { name: string; row: number; column: number } {
  if (mark.part === 'kernel') return { name: 'weight', row: mark.row, column: mark.column }
  const cell = originOf(layer, mark) ?? mark
  const name = pixelAt(layer, cell) ? 'pixel' : originOf(layer, mark) ? 'zero' : 'padding'
  return { name, ...inputPlace(layer, cell) }
}
