import { denseShape } from '#core/dense.ts'
import { biasData } from '#core/layerArguments.ts'
import { cellCount, type Tensor } from '#core/tensor.ts'
import { addProduct, addProductOfTransposed, getMatrix, setMatrix, zeroMatrices } from './matrix.ts'
import type { WasmArena } from './wasmArena.ts'

/**
 * As `dense` of the core.
 * @param kept where the weights lie in the arena, when they lie there already
 */
export function denseByRows(
  arena: WasmArena,
  input: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  kept?: number,
): Tensor {
  const shape = denseShape(input.shape, weight.shape)
  const [outputs = 1, inputs = 1] = weight.shape
  const biases = biasData(bias, outputs) ?? new Float32Array(outputs)
  const rows = cellCount(shape) / outputs
  const data = new Float32Array(rows * outputs)
  const [given = 0, added = 0, made = 0, copied = 0] = arena.scratch(
    input.data.length,
    outputs,
    data.length,
    kept === undefined ? weight.data.length : 0,
  )
  const { floats, kernels } = arena
  const weights = kept ?? copied
  floats.set(input.data, given / 4)
  if (kept === undefined) floats.set(weight.data, weights / 4)
  floats.set(biases, added / 4)
  for (let row = 0; row < rows; row++) {
    const [from, to] = [given + row * inputs * 4, made + row * outputs * 4]
    kernels.sumRows(from, inputs, weights, added, to, outputs)
  }
  data.set(floats.subarray(made / 4, made / 4 + data.length))
  return { shape, data }
}

/** As `denseWeightGradient` of the core. */
export function denseWeightGradientByProducts(
  arena: WasmArena,
  gradient: Tensor,
  input: Tensor,
): Tensor {
  const [outputs, inputs] = [gradient.shape.at(-1) ?? 1, input.shape.at(-1) ?? 1]
  const rows = gradient.data.length / outputs
  const data = new Float32Array(outputs * inputs)
  const [slopes, given, sums] = zeroMatrices(
    arena,
    [rows, outputs],
    [rows, inputs],
    [outputs, inputs],
  )
  setMatrix(arena, slopes, gradient.data)
  setMatrix(arena, given, input.data)
  addProductOfTransposed(arena, slopes, given, sums)
  getMatrix(arena, sums, data)
  return { shape: [outputs, inputs], data }
}

/** As `denseInputGradient` of the core. */
export function denseInputGradientByProducts(
  arena: WasmArena,
  gradient: Tensor,
  weight: Tensor,
): Tensor {
  const [outputs = 1, inputs = 1] = weight.shape
  const rows = gradient.data.length / outputs
  const data = new Float32Array(rows * inputs)
  const [slopes, weights, sums] = zeroMatrices(
    arena,
    [rows, outputs],
    [outputs, inputs],
    [rows, inputs],
  )
  setMatrix(arena, slopes, gradient.data)
  setMatrix(arena, weights, weight.data)
  addProduct(arena, slopes, weights, sums)
  getMatrix(arena, sums, data)
  return { shape: [...gradient.shape.slice(0, -1), inputs], data }
}
