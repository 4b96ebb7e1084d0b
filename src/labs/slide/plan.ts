import type { ConvSpec, Sides } from '#core/convGeometry.ts'
import type { SlideSettings } from './settings.ts'

/** The settings as one sliding convolution: every mode of the lab becomes this, and is drawn the same way. */
export interface SlidePlan {
  readonly spec: ConvSpec
  /** Cells of the real image lie this far apart in the image that is slid over. */
  readonly stretch: readonly [vertical: number, horizontal: number]
  /** What a transposed convolution was set to: cells it cuts from the output, cells it adds at the end. */
  readonly transposed?: { readonly pads: Sides; readonly outputPadding: readonly [number, number] }
}

export interface SlideSizes {
  readonly height: number
  readonly width: number
  readonly kernelHeight: number
  readonly kernelWidth: number
}

/**
 * A convolution is itself. A transposed one is a convolution with stride 1 over the image with zeros put
 * between its cells, padded by what its own padding leaves of the kernel's reach, and the kernel turned
 * (Dumoulin & Visin, A guide to convolution arithmetic for deep learning, 2016, chapter 4).
 */
export function layerPlan(settings: SlideSettings, sizes: SlideSizes): SlidePlan {
  const { stride, dilation, paddingMode } = settings
  if (settings.mode === 'convolution')
    return {
      spec: { stride, dilation, padding: paddingOf(settings), paddingMode },
      stretch: [1, 1],
    }

  const { pads, outputPadding } = settings
  const vertical = dilation[0] * (sizes.kernelHeight - 1)
  const horizontal = dilation[1] * (sizes.kernelWidth - 1)
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
