import { convGeometry, type ConvGeometry, type ConvSpec } from '#core/convGeometry.ts'
import { pictureShape } from '#parts/picture/pictureChoice.ts'
import type { MatrixSettings } from './matrixSettings.ts'

/** The convolution of the settings, forwards, whichever way it is shown. RangeError when no window fits. */
export function matrixGeometry(settings: MatrixSettings): ConvGeometry {
  const { channels, maps, groups, kernelSize } = settings
  const { height, width } = pictureShape(settings)
  return convGeometry(
    [channels, height, width],
    [maps, channels / groups, kernelSize, kernelSize],
    specOf(settings),
  )
}

/** The same as options of the core's conv2d. */
export function specOf(settings: MatrixSettings): ConvSpec {
  const { stride, dilation, border, groups } = settings
  return { stride, dilation, groups, padding: paddingOf(settings), paddingMode: border }
}

function paddingOf(settings: MatrixSettings): NonNullable<ConvSpec['padding']> {
  const { padding, pad, top, right, bottom, left } = settings
  if (padding === 'all') return pad
  return padding === 'sides' ? { top, right, bottom, left } : padding
}
