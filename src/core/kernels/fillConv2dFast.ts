import type { ConvGeometry } from '#core/convGeometry.ts'
import { fillConv2d } from '#core/fillConv2d.ts'
import { allFinite } from './allFinite.ts'
import { fitsBand } from './band.ts'
import { fillDirect } from './fillDirect.ts'
import { fillWinogradRows, suitsWinogradRows } from './fillWinogradRows.ts'
import { fillWinograd, suitsWinograd } from './fillWinograd.ts'

/**
 * Fills `out` with a convolution, the fastest way this folder knows: what `conv2d` runs. The numbers are those of
 * `fillConv2d`, the plain loop, to the bit; only 3×3 kernels over several channels may differ in the last place, and
 * even they do not where inputs and kernels are whole numbers (see `fillWinograd`).
 */
export function fillConv2dFast(
  out: Float32Array,
  input: Float32Array,
  weight: Float32Array,
  bias: Float32Array | null,
  geometry: ConvGeometry,
): void {
  // The plain loop leaves out the products with padded zeros; ∞ · 0 would show the difference.
  if (!allFinite(weight) || !fitsBand(geometry)) {
    fillConv2d(out, input, weight, bias, geometry)
    return
  }
  const { batch, groups, inputChannels, outputChannels, groupOutputChannels } = geometry
  const plane = geometry.inputHeight * geometry.inputWidth
  const fill = fastest(input, geometry)
  for (let image = 0; image < batch; image++) {
    for (let group = 0; group < groups; group++) {
      const inputAt = (image * inputChannels + group * geometry.groupInputChannels) * plane
      const firstChannel = group * groupOutputChannels
      const firstPlane = image * outputChannels + firstChannel
      fill({ out, input, weight, bias, geometry, inputAt, firstChannel, firstPlane })
    }
  }
}

/** The kernel for a convolution of finite weights. */
function fastest(input: Float32Array, geometry: ConvGeometry) {
  if (suitsWinograd(input, geometry)) return fillWinograd
  return suitsWinogradRows(input, geometry) ? fillWinogradRows : fillDirect
}
