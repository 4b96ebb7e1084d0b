import type { PoolGeometry } from '#core/poolGeometry.ts'
import { roundedUp } from './bandPlan.ts'
import { copyRows } from './copyRows.ts'
import type { PreparedLayer } from './preparedLayer.ts'
import type { WasmArena } from './wasmArena.ts'

/** Floats at a time: with 128 kB they stay in a core's cache. */
const mostFloats = 1 << 15

/** Max pooling, 2×2 of stride 2 (`isPool2x2` of the core), values alone; of zeros of both signs the positive one. */
export function prepareMaxPool2x2(arena: WasmArena, geometry: PoolGeometry): PreparedLayer {
  const { inputHeight, inputWidth, outputHeight, outputWidth, batch, channels } = geometry
  const outStep = roundedUp(outputWidth)
  const fitting = Math.floor(mostFloats / (2 * inputWidth))
  const most = Math.max(1, Math.min(outputHeight, fitting))
  return (out, input) => {
    const [image = 0, result = 0] = arena.scratch(most * 2 * inputWidth + 8, most * outStep)
    for (let plane = 0; plane < batch * channels; plane++) {
      for (let top = 0; top < outputHeight; top += most) {
        const rows = Math.min(most, outputHeight - top)
        const from = (plane * inputHeight + top * 2) * inputWidth
        arena.floats.set(input.subarray(from, from + rows * 2 * inputWidth), image >> 2)
        // prettier-ignore
        arena.kernels.largestOfFour(image, inputWidth * 4, rows, outputWidth, result, outStep * 4)
        const to = (plane * outputHeight + top) * outputWidth
        copyRows(out, to, outputWidth, arena.floats, result >> 2, outStep, rows, outputWidth)
      }
    }
  }
}
