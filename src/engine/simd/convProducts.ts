import { type ConvGeometry, outputShape } from '#core/convGeometry.ts'
import { biasData } from '#core/layerArguments.ts'
import { cellCount, type Tensor } from '#core/tensor.ts'
import {
  addProduct,
  addProductOfTransposed,
  getMatrix,
  type Matrix,
  setMatrix,
  zeroMatrices,
} from './matrix.ts'
import {
  addWindows,
  copyWindows,
  fillWindows,
  partRows,
  tapsOf,
  type WindowLines,
  windowLines,
  windowParts,
} from './windowColumns.ts'
import type { WasmArena } from './wasmArena.ts'

/*
 * A convolution and its gradients as products of matrices, part by part: kernels are rows of taps, windows lie beside
 * them as columns.
 */

/** As `conv2d` of the core. */
export function convByProducts(
  arena: WasmArena,
  input: Tensor,
  weight: Tensor,
  bias: Tensor | null,
  lines: WindowLines,
): Tensor {
  const { geometry } = lines
  const { outputChannels, groupOutputChannels: outputs, outputHeight, outputWidth } = geometry
  const biases = biasData(bias, outputChannels)
  const [taps, cells] = [tapsOf(geometry), partRows(geometry) * outputWidth]
  const shape = outputShape(geometry)
  const data = new Float32Array(cellCount(shape))
  const [given, kernels, windows, sums] = zeroMatrices(
    arena,
    [1, input.data.length],
    [outputChannels, taps],
    [taps, cells],
    [outputs, cells],
  )
  setMatrix(arena, given, input.data)
  setMatrix(arena, kernels, weight.data)
  const { floats } = arena
  const to = {
    floats,
    at: windows.pointer / 4,
    tapStep: windows.step,
    cellStep: 1,
  }
  for (const part of windowParts(geometry)) {
    copyWindows(arena, to, input.data, given.pointer, lines, part)
    const first = part.group * outputs
    for (let o = 0, at = sums.pointer / 4; o < outputs; o++, at += sums.step)
      floats.fill(biases?.[first + o] ?? 0, at, at + sums.step)
    addProduct(arena, rowsOf(kernels, first, outputs), windows, sums)
    const made = { ...sums, columns: part.rows * outputWidth }
    getMatrix(arena, made, data, part.output, outputHeight * outputWidth)
  }
  return { shape, data }
}

/** As `conv2dWeightGradient` of the core. */
export function convWeightGradientByProducts(
  arena: WasmArena,
  gradient: Tensor,
  input: Tensor,
  geometry: ConvGeometry,
): Tensor {
  const { outputChannels, groupOutputChannels: outputs, outputHeight, outputWidth } = geometry
  const { groupInputChannels, kernelHeight, kernelWidth } = geometry
  const [taps, cells] = [tapsOf(geometry), partRows(geometry) * outputWidth]
  const shape = [outputChannels, groupInputChannels, kernelHeight, kernelWidth]
  const data = new Float32Array(cellCount(shape))
  const lines = windowLines(geometry)
  const [slopes, windows, sums] = zeroMatrices(
    arena,
    [outputs, cells],
    [cells, taps],
    [outputChannels, taps],
  )
  const { floats } = arena
  const to = {
    floats,
    at: windows.pointer / 4,
    tapStep: 1,
    cellStep: windows.step,
  }
  for (const part of windowParts(geometry)) {
    fillWindows(to, input.data, lines, part)
    const given = { ...slopes, columns: part.rows * outputWidth }
    setMatrix(arena, given, gradient.data, part.output, outputHeight * outputWidth)
    addProduct(arena, given, windows, rowsOf(sums, part.group * outputs, outputs))
  }
  getMatrix(arena, sums, data)
  return { shape, data }
}

/** As `conv2dInputGradient` of the core. */
export function convInputGradientByProducts(
  arena: WasmArena,
  gradient: Tensor,
  weight: Tensor,
  geometry: ConvGeometry,
): Tensor {
  const { batch, batched, inputChannels, inputHeight, inputWidth } = geometry
  const { outputChannels, groupOutputChannels: outputs, outputHeight, outputWidth } = geometry
  const [taps, cells] = [tapsOf(geometry), partRows(geometry) * outputWidth]
  const shape = [...(batched ? [batch] : []), inputChannels, inputHeight, inputWidth]
  const data = new Float32Array(cellCount(shape))
  const lines = windowLines(geometry)
  const [kernels, slopes, windows] = zeroMatrices(
    arena,
    [outputChannels, taps],
    [outputs, cells],
    [taps, cells],
  )
  setMatrix(arena, kernels, weight.data)
  const { floats } = arena
  const at = windows.pointer / 4
  const from = { floats, at, tapStep: windows.step, cellStep: 1 }
  for (const part of windowParts(geometry)) {
    const given = { ...slopes, columns: part.rows * outputWidth }
    setMatrix(arena, given, gradient.data, part.output, outputHeight * outputWidth)
    floats.fill(0, at, at + taps * windows.step)
    addProductOfTransposed(arena, rowsOf(kernels, part.group * outputs, outputs), slopes, windows)
    addWindows(from, data, lines, part)
  }
  return { shape, data }
}

/** Some rows of a matrix. */
function rowsOf(matrix: Matrix, first: number, rows: number): Matrix {
  return { ...matrix, pointer: matrix.pointer + first * matrix.step * 4, rows }
}
