import type { ConvGeometry } from '#core/convGeometry.ts'
import { fillConv2d } from '#core/fillConv2d.ts'
import { fillDirect } from './fillDirect.ts'

/**
 * Fills `out` with a convolution, the fastest way this folder knows: what `conv2d` runs. Its results are those of
 * `fillConv2d`, the plain loop, to the bit.
 */
export function fillConv2dFast(
  out: Float32Array,
  input: Float32Array,
  weight: Float32Array,
  bias: Float32Array | null,
  geometry: ConvGeometry,
): void {
  // The plain loop leaves out the products with padded zeros; ∞ · 0 would show the difference.
  if (!weight.every(Number.isFinite)) {
    fillConv2d(out, input, weight, bias, geometry)
    return
  }
  for (let image = 0; image < geometry.batch; image++) {
    for (let group = 0; group < geometry.groups; group++) {
      fillDirect(out, input, weight, bias, geometry, image, group)
    }
  }
}
