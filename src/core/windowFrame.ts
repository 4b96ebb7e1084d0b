import type { ConvGeometry } from './convGeometry.ts'
import { paddedIndex, type PaddingMode } from './padding.ts'
import { cellKind } from './cellKind.ts'
import { tapCell, windowAxes, type WindowAxis } from './windowGeometry.ts'

/**
 * One axis of the padded image: where each of its cells takes its value from, which cells each output
 * position taps, and which positions tap each cell or a copy of it.
 */
export interface FrameAxis {
  /** Cells along the axis, padding included. */
  readonly size: number
  /** Of them, padding before the image. */
  readonly before: number
  /** For a cell of the axis: the index in the image, or −1 for a zero. */
  readonly source: readonly number[]
  readonly kind: readonly number[]
  /** taps[position][k]: the cell that weight k meets when the window is at the position. */
  readonly taps: readonly (readonly number[])[]
  /** copies[cell]: every cell that takes its value from where this one does; a padding zero is alone. */
  readonly copies: readonly (readonly number[])[]
  /** readers[cell]: each (position, k) that meets the cell or a copy of it. */
  readonly readers: readonly (readonly { position: number; k: number }[])[]
}

/** The padded image that the window slides over. */
export interface WindowFrame {
  readonly vertical: FrameAxis
  readonly horizontal: FrameAxis
}

/** The frame of a convolution; `stretch` says at which steps the cells of the real image lie in it. */
export function windowFrame(
  geometry: ConvGeometry,
  stretch: readonly [vertical: number, horizontal: number],
): WindowFrame {
  const [vertical, horizontal] = windowAxes(geometry)
  return {
    vertical: frameAxis(vertical, geometry.paddingMode, stretch[0]),
    horizontal: frameAxis(horizontal, geometry.paddingMode, stretch[1]),
  }
}

function frameAxis(axis: WindowAxis, mode: PaddingMode, stretch: number): FrameAxis {
  const { before } = axis
  const size = before + axis.size + axis.after
  const cells = Array.from({ length: size }, (_, cell) => cell - before)
  const taps = Array.from({ length: axis.outputs }, (_p, position) =>
    Array.from({ length: axis.kernel }, (_k, k) => tapCell(axis, position, k) + before),
  )
  const source = cells.map((index) => paddedIndex(mode, index, axis.size))
  const copies = source.map((from, cell) =>
    from < 0 ? [cell] : source.flatMap((other, at) => (other === from ? [at] : [])),
  )
  const readers = cells.map((): { position: number; k: number }[] => [])
  taps.forEach((row, position) =>
    row.forEach((tapped, k) =>
      copies[tapped]?.forEach((cell) => readers[cell]?.push({ position, k })),
    ),
  )
  const kind = cells.map((index) => {
    if (index < 0 || index >= axis.size) return cellKind.padding
    return index % stretch === 0 ? cellKind.number : cellKind.inserted
  })
  return { size, before, source, copies, kind, taps, readers }
}

/** What a cell of the frame is: padding where either axis says so, then an inserted zero, else a number. */
export function kindAt(frame: WindowFrame, row: number, column: number): number {
  const vertical = frame.vertical.kind[row] ?? cellKind.padding
  const horizontal = frame.horizontal.kind[column] ?? cellKind.padding
  if (vertical === cellKind.padding || horizontal === cellKind.padding) return cellKind.padding
  return Math.max(vertical, horizontal)
}
