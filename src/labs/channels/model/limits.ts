import type { Limits } from '#core/limits.ts'
import { pictureShape, type PictureShape } from '#parts/picture/pictureChoice.ts'
import type { ChannelsSettings } from './channelsSettings.ts'

/** What each size may be, whatever the others are. */
export const sizes = {
  channels: { min: 1, max: 8 },
  maps: { min: 1, max: 16 },
  kernel: { min: 1, max: 7 },
  stride: { min: 1, max: 4 },
  padding: { min: 0, max: 3 },
  picture: { min: 4, max: 32 },
} as const

/** The shape of the layer's input. */
export function inputShape(
  settings: ChannelsSettings,
): Omit<PictureShape, 'channels'> & { readonly channels: number } {
  if (settings.volume === 'picture') return pictureShape(settings)
  return { channels: settings.channels, height: settings.size, width: settings.size }
}

/** The numbers of groups that the input falls into, each with at least one kernel. */
export function possibleGroups(channels: number): number[] {
  return Array.from({ length: channels }, (_, i) => i + 1).filter(
    (groups) => channels % groups === 0,
  )
}

/** As many kernels for each group as for the others. */
export function mapLimits({ groups }: ChannelsSettings): Limits {
  const { max } = sizes.maps
  return {
    min: groups,
    max: max - (max % groups),
    step: groups,
    ...(groups > 1 && { because: `kernels fall into ${groups} groups of as many each` }),
  }
}

export function kernelLimits(settings: ChannelsSettings): Limits {
  const reach = shorterSide(settings) + 2 * settings.padding
  return {
    min: 1,
    max: Math.min(sizes.kernel.max, reach),
    step: 1,
    ...(reach < sizes.kernel.max && { because: `the padded input has only ${reach} cells` }),
  }
}

export function paddingLimits(settings: ChannelsSettings): Limits {
  const need = Math.ceil((settings.kernelSize - shorterSide(settings)) / 2)
  return { ...sizes.padding, min: Math.max(0, need), step: 1 }
}

/** The sizes that the input can take with nothing else having to change. */
export function sizeLimits(settings: ChannelsSettings): Limits {
  const { min, max } = sizes.picture
  return {
    min: Math.min(max, Math.max(min, settings.kernelSize - 2 * settings.padding)),
    max,
    step: 1,
    because: 'larger slices cannot be read number by number',
  }
}

/** Whether the picture has the size of the gallery; a painting has its own cells there, too. */
export function hasGallerySize({ view, volume, picture }: ChannelsSettings): boolean {
  return view === 'gallery' && (volume !== 'picture' || picture.kind !== 'painted')
}

function shorterSide(settings: ChannelsSettings): number {
  const { height, width } = inputShape(settings)
  return Math.min(height, width)
}
