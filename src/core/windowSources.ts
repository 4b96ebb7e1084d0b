import { paddedIndex } from './padding.ts'
import { tapCol, tapRow, type WindowGeometry } from './windowGeometry.ts'

/** The row that each tap reads, [outputHeight · kernelHeight], tap fastest; −1 where it reads a zero. */
export function sourceRows(geometry: WindowGeometry): Int32Array {
  const { outputHeight, kernelHeight, inputHeight, paddingMode } = geometry
  const sources = new Int32Array(outputHeight * kernelHeight)
  for (let row = 0, at = 0; row < outputHeight; row++) {
    for (let tap = 0; tap < kernelHeight; tap++) {
      sources[at++] = paddedIndex(paddingMode, tapRow(geometry, row, tap), inputHeight)
    }
  }
  return sources
}

/** The column that each tap reads, [outputWidth · kernelWidth], tap fastest; −1 where it reads a zero. */
export function sourceCols(geometry: WindowGeometry): Int32Array {
  const { outputWidth, kernelWidth, inputWidth, paddingMode } = geometry
  const sources = new Int32Array(outputWidth * kernelWidth)
  for (let col = 0, at = 0; col < outputWidth; col++) {
    for (let tap = 0; tap < kernelWidth; tap++) {
      sources[at++] = paddedIndex(paddingMode, tapCol(geometry, col, tap), inputWidth)
    }
  }
  return sources
}
