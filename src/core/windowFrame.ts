import type { ConvGeometry } from './convGeometry.ts'
import { tapCol, tapRow } from './convGeometry.ts'
import { paddedIndex } from './padding.ts'
import { cellKind } from './cellKind.ts'

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
  const { paddingMode } = geometry
  return {
    vertical: createAxis({
      length: geometry.inputHeight,
      before: geometry.padTop,
      after: geometry.padBottom,
      stretch: stretch[0],
      source: (index) => paddedIndex(paddingMode, index, geometry.inputHeight),
      positions: geometry.outputHeight,
      kernel: geometry.kernelHeight,
      tap: (position, k) => tapRow(geometry, position, k),
    }),
    horizontal: createAxis({
      length: geometry.inputWidth,
      before: geometry.padLeft,
      after: geometry.padRight,
      stretch: stretch[1],
      source: (index) => paddedIndex(paddingMode, index, geometry.inputWidth),
      positions: geometry.outputWidth,
      kernel: geometry.kernelWidth,
      tap: (position, k) => tapCol(geometry, position, k),
    }),
  }
}

interface AxisPlan {
  length: number
  before: number
  after: number
  stretch: number
  readonly source: (index: number) => number
  positions: number
  kernel: number
  readonly tap: (position: number, k: number) => number
}

function createAxis(plan: AxisPlan): FrameAxis {
  const size = plan.before + plan.length + plan.after
  const cells = Array.from({ length: size }, (_, cell) => cell - plan.before)
  const taps = Array.from({ length: plan.positions }, (_p, position) =>
    Array.from({ length: plan.kernel }, (_k, k) => plan.tap(position, k) + plan.before),
  )
  const source = cells.map((index) => plan.source(index))
  const copies = source.map((from, cell) =>
    from < 0 ? [cell] : source.flatMap((other, at) => (other === from ? [at] : [])),
  )
  const readers = cells.map((): { position: number; k: number }[] => [])
  taps.forEach((row, position) =>
    row.forEach((tapped, k) =>
      copies[tapped]?.forEach((cell) => readers[cell]?.push({ position, k })),
    ),
  )
  return {
    size,
    before: plan.before,
    source,
    copies,
    kind: cells.map((index) => {
      if (index < 0 || index >= plan.length) return cellKind.padding
      return index % plan.stretch === 0 ? cellKind.number : cellKind.inserted
    }),
    taps,
    readers,
  }
}

/** What a cell of the frame is: padding where either axis says so, then an inserted zero, else a number. */
export function kindAt(frame: WindowFrame, row: number, column: number): number {
  const vertical = frame.vertical.kind[row] ?? cellKind.padding
  const horizontal = frame.horizontal.kind[column] ?? cellKind.padding
  if (vertical === cellKind.padding || horizontal === cellKind.padding) return cellKind.padding
  return Math.max(vertical, horizontal)
}
