import { convGeometry } from '#core/convGeometry.ts'
import type { NetArithmetic } from '#core/sequential.ts'
import {
  convByProducts,
  convInputGradientByProducts,
  convWeightGradientByProducts,
} from './convProducts.ts'
import {
  denseByRows,
  denseInputGradientByProducts,
  denseWeightGradientByProducts,
} from './denseProducts.ts'
import type { WasmArena } from './wasmArena.ts'

/**
 * The layers of a network by SIMD, there and back, in the arena's scratch memory. Sums are in single precision: equal to
 * the core's to 10⁻⁵ of the largest number.
 */
export function simdArithmetic(arena: WasmArena): NetArithmetic {
  return {
    conv2d: (input, weight, bias, spec) =>
      convByProducts(arena, input, weight, bias, convGeometry(input.shape, weight.shape, spec)),
    conv2dWeightGradient: (gradient, input, geometry) =>
      convWeightGradientByProducts(arena, gradient, input, geometry),
    conv2dInputGradient: (gradient, weight, geometry) =>
      convInputGradientByProducts(arena, gradient, weight, geometry),
    dense: (input, weight, bias) => denseByRows(arena, input, weight, bias),
    denseWeightGradient: (gradient, input) => denseWeightGradientByProducts(arena, gradient, input),
    denseInputGradient: (gradient, weight) => denseInputGradientByProducts(arena, gradient, weight),
  }
}
