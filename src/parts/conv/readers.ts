import type { FrameAxis } from '#core/windowFrame.ts'
import type { Cell } from '#draw/gridBox.ts'
import type { ConvLayer, ConvMark } from './convLayer.ts'

/** The output positions along an axis that read a cell or a copy of it, each with the rows or columns of the kernel. */
export function positionsReading({ readers }: FrameAxis, cell: number): Map<number, number[]> {
  const positions = new Map<number, number[]>()
  for (const { position, k } of readers[cell] ?? [])
    positions.set(position, [...(positions.get(position) ?? []), k])
  return positions
}

/** Everything a weight multiplies while the window slides: these rows by these columns of a channel. */
export function multipliedBy({ frame }: ConvLayer, { row, column }: ConvMark) {
  return {
    rows: frame.vertical.taps.map((taps) => taps[row] ?? 0),
    columns: frame.horizontal.taps.map((taps) => taps[column] ?? 0),
  }
}

/** Every cell of the padded input with the pixel of a cell: the pixel, its copies in the padding, the cell itself. */
export function copiesOf({ frame }: ConvLayer, { row, column }: Cell): Cell[] {
  const columns = frame.horizontal.copies[column] ?? []
  return (frame.vertical.copies[row] ?? []).flatMap((r) =>
    columns.map((c) => ({ row: r, column: c })),
  )
}
