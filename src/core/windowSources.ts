import { paddedIndex } from './padding.ts'
import { tapCell, windowAxes, type WindowGeometry } from './windowGeometry.ts'

/**
 * The row and the column that each tap reads, [outputHeight · kernelHeight] and [outputWidth · kernelWidth], tap fastest;
 * −1 where it reads a zero.
 */
export function windowSources(geometry: WindowGeometry): { rows: Int32Array; cols: Int32Array } {
  const [rows, cols] = windowAxes(geometry).map((axis) => {
    const sources = new Int32Array(axis.outputs * axis.kernel)
    for (let position = 0, at = 0; position < axis.outputs; position++) {
      for (let tap = 0; tap < axis.kernel; tap++) {
        const cell = tapCell(axis, position, tap)
        sources[at++] = paddedIndex(geometry.paddingMode, cell, axis.size)
      }
    }
    return sources
  })
  return { rows: rows!, cols: cols! }
}
