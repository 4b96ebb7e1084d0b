import type { GridBox } from '#draw/gridBox.ts'
import { type StageShapes, topStrip } from './layout.ts'

/** Where the product of kernels and windows lies: y under the windows, the kernels left of y. */
export interface ColumnsLayout {
  readonly x: readonly GridBox[]
  readonly y: readonly GridBox[]
  readonly kernels: readonly GridBox[]
  /** A kernel as a row. */
  readonly rows: readonly GridBox[]
  /** The windows as columns: so many as there is room for. */
  readonly windows: GridBox
  /** A row of y under them, for each kernel. */
  readonly results: readonly GridBox[]
  readonly line: number
}

/** The largest side of a cell of the windows, and the least at which there is a choice, in pixels. */
const cells = { most: 30, least: 9 } as const

/** The layout of `taps` × `windows` numbers in a stage of that many pixels. */
export function columnsLayout(
  shapes: StageShapes,
  taps: number,
  windows: number,
  width: number,
  height: number,
  line: number,
): ColumnsLayout {
  const strip = topStrip(shapes, width, height, line)
  const maps = shapes.kernel.maps
  const edge = 10
  const side = 1.4 * line
  const top = strip.bottom + 1.8 * line
  const tall = Math.max(20, height - top - 2.2 * line)
  const gap = 1.2 * line
  const rowCell = Math.max(2, Math.min(24, (0.34 * width) / taps, (0.4 * tall) / maps))
  const room = width - 2 * edge - taps * rowCell - side
  const high = (tall - gap - maps * (rowCell + 2)) / taps
  const cell = Math.max(2, Math.min(cells.most, high, Math.max(cells.least, room / windows)))
  const shown = Math.max(1, Math.min(windows, Math.floor(room / cell)))
  const left = edge + Math.max(0, (room - shown * cell) / 2)
  const windowsLeft = left + taps * rowCell + side
  const used = taps * cell + gap + maps * (rowCell + 2)
  const windowsTop = top + Math.max(0, (tall - used) / 2)
  const rowTop = windowsTop + taps * cell + gap
  const list = Array.from({ length: maps }, (_, map) => rowTop + map * (rowCell + 2))
  return {
    ...strip,
    windows: { x: windowsLeft, y: windowsTop, cell, rows: taps, columns: shown },
    rows: list.map((y) => ({ x: left, y, cell: rowCell, rows: 1, columns: taps })),
    results: list.map((y) => ({
      x: windowsLeft,
      y: y + (rowCell - Math.min(rowCell, cell)) / 2,
      cell,
      rows: 1,
      columns: shown,
    })),
    line,
  }
}
