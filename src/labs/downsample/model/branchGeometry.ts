import { convGeometry, type ConvGeometry } from '#core/convGeometry.ts'
import type { LayerChoice } from '#parts/layers/layerChoice.ts'

/** How the window of a branch moves over one channel. A pool's window moves as a convolution's does. */
export function branchGeometry(
  { kernel, stride, dilation, padding }: LayerChoice,
  { height, width }: { readonly height: number; readonly width: number },
): ConvGeometry {
  return convGeometry([1, height, width], [1, 1, kernel, kernel], { stride, dilation, padding })
}
