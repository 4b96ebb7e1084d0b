import type { RgbaImage } from '#data/rgbaImage.ts'
import { channelNames } from '#draw/sum/sumTerm.ts'
import { stepLabel } from '#labs/photo/model/chain.ts'
import { colourOf } from '#labs/photo/model/colourMix.ts'
import { lastLayer } from '#labs/photo/model/lastLayer.ts'
import { type PhotoSettings, photoTable } from '#labs/photo/settings.ts'

/** What is written over the two halves near by: what the last filter reads, and the result; of which channel. */
export function halfLabels(
  settings: PhotoSettings,
  image: RgbaImage,
  channel: 0 | 1 | 2,
): readonly [before: string, after: string] {
  const layer = lastLayer(settings, image)
  if (!layer) return ['Before', 'After']
  const name = layer.channels === 3 ? `, ${channelNames[channel]}` : ''
  const isOne = layer.slices(0).every(({ source }) => source === layer.slices(0)[0]!.source)
  return [`${inputName(settings, layer.input)}${isOne ? name : ''}`, `After${name}`]
}

function inputName({ chain }: PhotoSettings, input: PhotoSettings): string {
  const last = input.chain.at(-1)
  if (last) return `After filter ${chain.indexOf(last) + 1}, ${stepLabel(last)}`
  const colour = colourOf(input)
  return colour === 'channels'
    ? 'Before'
    : (photoTable.colour.options?.find(({ value }) => value === colour)?.label ?? colour)
}
