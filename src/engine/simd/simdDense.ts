import type { PreparedLayer } from './preparedLayer.ts'
import type { WasmArena } from './wasmArena.ts'

/** A dense layer over rows of `inputs` numbers with its weights, [outputs, inputs], kept in the arena. */
export function prepareDense(
  arena: WasmArena,
  weight: Float32Array,
  bias: Float32Array | null,
  inputs: number,
  outputs: number,
): PreparedLayer {
  const weights = arena.alloc(weight)
  const biases = arena.alloc(bias ?? new Float32Array(outputs))
  return (out, input) => {
    const [row = 0, sums = 0] = arena.scratch(inputs, outputs)
    for (let from = 0, to = 0; to < out.length; from += inputs, to += outputs) {
      arena.floats.set(input.subarray(from, from + inputs), row >> 2)
      arena.kernels.sumRows(row, inputs, weights, biases, sums, outputs)
      out.set(arena.floats.subarray(sums >> 2, (sums >> 2) + outputs), to)
    }
  }
}
