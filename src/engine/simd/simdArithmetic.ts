import { convGeometry, type ConvSpec } from '#core/convGeometry.ts'
import type { NetArithmetic } from '#core/sequential.ts'
import type { Tensor } from '#core/tensor.ts'
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
import { type WindowLines, windowLines } from './windowColumns.ts'

/**
 * The layers of a network by SIMD, there and back, in the arena's scratch memory. Sums are in single precision: equal to
 * the core's to 10⁻⁵ of the largest number.
 * @param areFixed whether weights never change: those of dense layers are copied into the arena once, which is theirs
 * alone then
 */
export function simdArithmetic(arena: WasmArena, areFixed = false): NetArithmetic {
  const kept = new WeakMap<Float32Array, number>()
  const pointerTo = ({ data }: Tensor) => {
    const pointer = kept.get(data) ?? arena.alloc(data)
    kept.set(data, pointer)
    return pointer
  }
  // A layer is asked again and again: where its windows read is worked out once.
  const known = new WeakMap<Float32Array, { key: string; spec: unknown; lines: WindowLines }>()
  const linesOf = (input: Tensor, weight: Tensor, spec: ConvSpec | undefined) => {
    const key = `${input.shape.join()} ${weight.shape.join()}`
    const last = known.get(weight.data)
    if (last?.key === key && last.spec === spec) return last.lines
    const lines = windowLines(convGeometry(input.shape, weight.shape, spec))
    known.set(weight.data, { key, spec, lines })
    return lines
  }
  return {
    conv2d: (input, weight, bias, spec) =>
      convByProducts(arena, input, weight, bias, linesOf(input, weight, spec)),
    conv2dWeightGradient: (gradient, input, geometry) =>
      convWeightGradientByProducts(arena, gradient, input, geometry),
    conv2dInputGradient: (gradient, weight, geometry) =>
      convInputGradientByProducts(arena, gradient, weight, geometry),
    dense: (input, weight, bias) =>
      denseByRows(arena, input, weight, bias, areFixed ? pointerTo(weight) : undefined),
    denseWeightGradient: (gradient, input) => denseWeightGradientByProducts(arena, gradient, input),
    denseInputGradient: (gradient, weight) => denseInputGradientByProducts(arena, gradient, weight),
  }
}
