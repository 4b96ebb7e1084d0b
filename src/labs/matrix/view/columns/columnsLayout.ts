import type { GridBox } from '#draw/gridBox.ts'
import { type StageShapes, topStrip } from '#labs/matrix/view/pictureBoxes.ts'

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

/** From one kernel's row to the next: a finger finds each, where there is room, in pixels. */
const leastPitch = 25

/** The layout of `taps` × `windows` numbers in a stage of that many pixels. */
export function columnsLayout(
  shapes: StageShapes,
  taps: number,
  windows: number,
  width: number,
  height: number,
  line: number,
): ColumnsLayout {
  const maps = shapes.kernel.maps
  const edge = 10
  const side = 1.4 * line
  const names = 1.4 * line + 1.8 * line
  const tools = 0.6 * line
  const least = Math.min(150, Math.max(56, 0.27 * height))
  const tall = Math.max(20, height - least - names - tools)
  const gap = 1.2 * line
  const rowCell = Math.max(2, Math.min(24, (0.34 * width) / taps, (0.4 * tall) / maps))
  const pitch = Math.max(rowCell + 2, Math.min(leastPitch, (0.4 * tall) / maps))
  const room = width - 2 * edge - taps * rowCell - side
  const high = (tall - gap - maps * pitch) / taps
  const cell = Math.max(2, Math.min(cells.most, high, Math.max(cells.least, room / windows)))
  const shown = Math.max(1, Math.min(windows, Math.floor(room / cell)))
  const left = edge + Math.max(0, (room - shown * cell) / 2)
  const windowsLeft = left + taps * rowCell + side
  const used = taps * cell + gap + maps * pitch
  // What the product leaves is for the pictures over it, and what these leave lies around both.
  const strip = Math.min(Math.max(least, 0.42 * height), Math.max(least, least + tall - used))
  const pictures = topStrip(shapes, width, height, line, strip)
  const spare = Math.max(0, height - pictures.bottom - 1.8 * line - used - tools) / 2
  const windowsTop = pictures.bottom + 1.8 * line + spare
  const rowTop = windowsTop + taps * cell + gap
  const list = Array.from({ length: maps }, (_, map) => rowTop + map * pitch)
  return {
    ...pictures,
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
