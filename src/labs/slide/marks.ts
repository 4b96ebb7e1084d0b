import { blockRect, type Cell, type GridBox } from '#draw/gridBox.ts'
import type { SlideLayer } from './layer.ts'
import type { SlideScene } from './model.ts'

export type Rect = ReturnType<typeof blockRect>

/** The window's place while it stands or glides. */
export type WindowPlace = Pick<SlideScene, 'place' | 'next' | 'glide'>

/** The rectangle from the window's first to its last tap. */
export function windowRect(layer: SlideLayer, box: GridBox, window: WindowPlace): Rect {
  const { geometry } = layer
  const { row, column } = windowCorner(layer, window)
  return blockRect(box, row, column, geometry.reachVertical, geometry.reachHorizontal)
}

/** The path around every cell the window taps; one rectangle where they touch. */
export function windowCells(layer: SlideLayer, box: GridBox, window: WindowPlace): string {
  const { kernelHeight, kernelWidth, dilationVertical, dilationHorizontal } = layer.geometry
  const corner = windowCorner(layer, window)
  const down = Array.from({ length: kernelHeight }, (_, k) => corner.row + k * dilationVertical)
  const across = Array.from(
    { length: kernelWidth },
    (_, k) => corner.column + k * dilationHorizontal,
  )
  return tapRuns(box, down, across)
}

/** The path around cells given by their rows and columns, neighbours joined into one rectangle. */
export function tapRuns(box: GridBox, rows: readonly number[], columns: readonly number[]): string {
  const across = runsOf(columns)
  return runsOf(rows)
    .flatMap((down) =>
      across.map((run) =>
        outlinePath(blockRect(box, down.from, run.from, down.length, run.length)),
      ),
    )
    .join('')
}

export function rectPath({ x, y, width, height }: Rect): string {
  return `M${round(x)},${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z`
}

/** A rectangle around a cell's colour: the cell without the gap to its neighbours. */
export function outlinePath({ x, y, width, height }: Rect): string {
  return rectPath({ x: x - 0.5, y: y - 0.5, width, height })
}

/** The kernel's first corner, where it is unturned and where a turn by 180° takes it: a triangle in each. */
export function cornerPaths(box: GridBox): { first: string; turned: string } {
  const side = round(Math.min(14, Math.max(5, 0.24 * box.cell)))
  const [left, top] = [box.x + 1, box.y + 1]
  const right = left + box.columns * box.cell - 3
  const bottom = top + box.rows * box.cell - 3
  return {
    first: `M${round(left)},${round(top)}h${side}l${-side},${side}Z`,
    turned: `M${round(right)},${round(bottom)}h${-side}l${side},${-side}Z`,
  }
}

/** An arrow from cell to cell: out of the first one's edge, its head on the edge of the second. */
export function arrowPath(box: GridBox, from: Cell, to: Cell): string {
  const [dx, dy] = [to.column - from.column, to.row - from.row]
  const length = Math.hypot(dx, dy)
  const inset = 0.5 / Math.max(Math.abs(dx), Math.abs(dy))
  const at = (part: number) => ({
    x: box.x + (from.column + 0.5 + dx * part) * box.cell,
    y: box.y + (from.row + 0.5 + dy * part) * box.cell,
  })
  const [start, tip] = [at(inset), at(1 - inset)]
  const head = Math.min(9, 0.4 * box.cell)
  const barb = (side: 1 | -1) => {
    const [back, out] = [head / length, (0.55 * side * head) / length]
    return `${round(tip.x - dx * back - dy * out)},${round(tip.y - dy * back + dx * out)}`
  }
  const line = `M${round(start.x)},${round(start.y)}L${round(tip.x)},${round(tip.y)}`
  return `${line}M${barb(1)}L${round(tip.x)},${round(tip.y)}L${barb(-1)}`
}

function windowCorner({ frame }: SlideLayer, { place, next, glide }: WindowPlace) {
  const to = next?.map === place.map ? next : place
  const between = (taps: readonly (readonly number[])[], from: number, onto: number) => {
    const start = taps[from]?.[0] ?? 0
    return start + ((taps[onto]?.[0] ?? 0) - start) * glide
  }
  return {
    row: between(frame.vertical.taps, place.row, to.row),
    column: between(frame.horizontal.taps, place.column, to.column),
  }
}

function runsOf(cells: readonly number[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = []
  for (const cell of cells) {
    const last = runs.at(-1)
    if (last && Math.abs(last.from + last.length - cell) < 1e-9) last.length += 1
    else runs.push({ from: cell, length: 1 })
  }
  return runs
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100
}
