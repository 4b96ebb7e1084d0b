import { paddedIndex } from './padding.ts'
import { tapCol, tapRow, type WindowGeometry } from './windowGeometry.ts'

/**
 * The row and the column that each tap reads, [outputHeight · kernelHeight] and [outputWidth · kernelWidth], tap fastest;
 * −1 where it reads a zero.
 */
export function windowSources(geometry: WindowGeometry): { rows: Int32Array; cols: Int32Array } {
  const { outputHeight, outputWidth, kernelHeight, kernelWidth } = geometry
  const rows = new Int32Array(outputHeight * kernelHeight)
  for (let at = 0; at < rows.length; at++) {
    const row = tapRow(geometry, Math.floor(at / kernelHeight), at % kernelHeight)
    rows[at] = paddedIndex(geometry.paddingMode, row, geometry.inputHeight)
  }
  const cols = new Int32Array(outputWidth * kernelWidth)
  for (let at = 0; at < cols.length; at++) {
    const col = tapCol(geometry, Math.floor(at / kernelWidth), at % kernelWidth)
    cols[at] = paddedIndex(geometry.paddingMode, col, geometry.inputWidth)
  }
  return { rows, cols }
}
