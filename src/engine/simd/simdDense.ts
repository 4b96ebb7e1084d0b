import type { PreparedLayer } from './preparedLayer.ts'
import type { Workbench } from './workbench.ts'

/** A dense layer over rows of `inputs` numbers with its weights, [outputs, inputs], kept on the bench. */
export function prepareDense(
  bench: Workbench,
  weight: Float32Array,
  bias: Float32Array | null,
  inputs: number,
  outputs: number,
): PreparedLayer {
  const weights = bench.keep(weight)
  const biases = bench.keep(bias ?? new Float32Array(outputs))
  return (out, input) => {
    const [row = 0, sums = 0] = bench.room(inputs, outputs)
    for (let from = 0, to = 0; to < out.length; from += inputs, to += outputs) {
      bench.floats.set(input.subarray(from, from + inputs), row >> 2)
      bench.kernels.sumRows(row, inputs, weights, biases, sums, outputs)
      out.set(bench.floats.subarray(sums >> 2, (sums >> 2) + outputs), to)
    }
  }
}
