import { convGeometry, type ConvGeometry } from '#core/convGeometry.ts'
import type { BankShape } from './bank.ts'
import type { ChannelsSettings } from './channelsSettings.ts'
import { inputShape } from './limits.ts'

/** The geometry of the layer that the settings are. */
export function layerGeometry(settings: ChannelsSettings): ConvGeometry {
  const { channels, height, width } = inputShape(settings)
  const { maps, slices, side } = bankShape(settings)
  const { stride, padding, groups } = settings
  return convGeometry([channels, height, width], [maps, slices, side, side], {
    stride,
    padding,
    groups,
  })
}

/** How many kernels of which depth and size the settings ask for. */
export function bankShape(settings: ChannelsSettings): BankShape {
  const { maps, groups, kernelSize } = settings
  return { maps, slices: inputShape(settings).channels / groups, side: kernelSize }
}
