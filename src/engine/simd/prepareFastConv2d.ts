import type { ConvGeometry } from '#core/convGeometry.ts'
import { allFinite } from '#core/kernels/allFinite.ts'
import type { PreparedLayer } from './preparedLayer.ts'
import { prepareConv2d } from './simdConv2d.ts'
import { prepareWinograd, suitsSimdWinograd } from './simdWinograd.ts'
import type { WasmArena } from './wasmArena.ts'

/** A convolution by whichever SIMD method is the fastest for it. */
export function prepareFastConv2d(
  arena: WasmArena,
  weight: Float32Array,
  bias: Float32Array | null,
  geometry: ConvGeometry,
): PreparedLayer {
  const direct = prepareConv2d(arena, weight, bias, geometry)
  if (!suitsSimdWinograd(geometry) || !allFinite(weight)) return direct
  const winograd = prepareWinograd(arena, weight, bias, geometry)
  return (out, input) => (allFinite(input) ? winograd : direct)(out, input)
}
