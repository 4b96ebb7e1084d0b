import { conv2d } from '#core/conv2d.ts'
import type { ConvGeometry } from '#core/convGeometry.ts'
import type { Tensor } from '#core/tensor.ts'
import { paddedRowsSpec } from '#engine/paddedRowsSpec.ts'
import type { ConvRows } from './convRows.ts'
import { gatheredRows } from './gatheredRows.ts'

/** Rows of a convolution by the scalar core: where there is no SIMD. */
export function coreConvRows(
  weight: Tensor,
  bias: Tensor | null,
  geometry: ConvGeometry,
): ConvRows {
  const { inputChannels, inputWidth } = geometry
  const spec = paddedRowsSpec(geometry)
  return (out, _, planes, height, sources) => {
    const data = gatheredRows(planes, inputChannels, height, inputWidth, sources)
    const input = { shape: [inputChannels, sources.length, inputWidth], data }
    conv2d(input, weight, bias, spec, out)
  }
}
