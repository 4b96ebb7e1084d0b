import { paddedIndex } from '#core/padding.ts'
import { tapRow, type WindowGeometry } from '#core/windowGeometry.ts'

/**
 * The image's row that each padded row under output rows `first` … `first + count − 1` is a copy of, −1 for zeros:
 * [(count − 1) · stride + reach].
 */
export function paddedRows(geometry: WindowGeometry, first: number, count: number): Int32Array {
  const { strideVertical, reachVertical, paddingMode, inputHeight } = geometry
  const from = tapRow(geometry, first, 0)
  return Int32Array.from({ length: (count - 1) * strideVertical + reachVertical }, (_, row) =>
    paddedIndex(paddingMode, from + row, inputHeight),
  )
}
