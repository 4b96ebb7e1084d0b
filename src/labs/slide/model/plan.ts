import { convGeometry, type ConvGeometry, type ConvSpec, type Sides } from '#core/convGeometry.ts'
import { kernelSize } from './kernel.ts'
import type { PictureShape } from '#parts/picture/pictureChoice.ts'
import type { SlideSettings } from '#labs/slide/settings.ts'

/** The settings as one sliding convolution: every mode of the lab becomes this, and is drawn the same way. */
export interface SlidePlan {
  /** On the image that is slid over. */
  readonly geometry: ConvGeometry
  /** Cells of the real image lie this far apart in the image that is slid over. */
  readonly stretch: readonly [vertical: number, horizontal: number]
  /** What a transposed convolution was set to: cells it cuts from the output, cells it adds at the end. */
  readonly transposed?: { readonly pads: Sides; readonly outputPadding: readonly [number, number] }
}

/** The plan of the settings for a picture of that shape. */
export function slidePlan(
  settings: SlideSettings,
  { channels, height, width }: PictureShape,
): SlidePlan {
  const kernel = kernelSize(settings.kernel)
  const groups = channels === 3 ? settings.groups : 1
  const { spec, ...way } = wayOf(settings, kernel)
  const [down, across] = way.stretch
  const geometry = convGeometry(
    [channels, (height - 1) * down + 1, (width - 1) * across + 1],
    [groups, channels / groups, kernel.height, kernel.width],
    { ...spec, groups },
  )
  return { geometry, ...way }
}

/**
 * A convolution is itself. A transposed one is a convolution with stride 1 over the image with zeros put
 * between its cells, padded by what its own padding leaves of the kernel's reach, and the kernel flipped
 * (Dumoulin & Visin, A guide to convolution arithmetic for deep learning, 2016, chapter 4).
 */
function wayOf(
  settings: SlideSettings,
  kernel: { readonly height: number; readonly width: number },
): Omit<SlidePlan, 'geometry'> & { readonly spec: ConvSpec } {
  const { stride, dilation, paddingMode } = settings
  if (settings.mode === 'convolution')
    return {
      spec: { stride, dilation, padding: paddingOf(settings), paddingMode },
      stretch: [1, 1],
    }

  const { pads, outputPadding } = settings
  const vertical = dilation[0] * (kernel.height - 1)
  const horizontal = dilation[1] * (kernel.width - 1)
  const padding: Sides = {
    top: vertical - pads.top,
    bottom: vertical - pads.bottom + outputPadding[0],
    left: horizontal - pads.left,
    right: horizontal - pads.right + outputPadding[1],
  }
  return {
    spec: { stride: 1, dilation, padding },
    stretch: stride,
    transposed: { pads, outputPadding },
  }
}

function paddingOf({ padding, pads }: SlideSettings): NonNullable<ConvSpec['padding']> {
  return padding === 'custom' ? pads : padding
}
