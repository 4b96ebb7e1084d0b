import { blockRect, type Cell, type GridBox } from './gridBox.ts'

export type Rect = ReturnType<typeof blockRect>

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
  return `M${rounded(x)},${rounded(y)}h${rounded(width)}v${rounded(height)}h${rounded(-width)}Z`
}

/** A rectangle around a cell's colour: the cell without the gap to its neighbours. */
export function outlinePath({ x, y, width, height }: Rect): string {
  return rectPath({ x: x - 0.5, y: y - 0.5, width, height })
}

/** The four corners of a rectangle around a cell's colour, each of two strokes of that many pixels. */
export function cornersPath({ x, y, width, height }: Rect, stroke: number): string {
  const [left, top] = [rounded(x - 0.5), rounded(y - 0.5)]
  const [right, bottom] = [rounded(left + width), rounded(top + height)]
  const [across, down] = [width, height].map((side) => rounded(Math.min(stroke, 0.4 * side)))
  return [
    `M${left},${top + down!}V${top}H${left + across!}`,
    `M${right - across!},${top}H${right}V${top + down!}`,
    `M${right},${bottom - down!}V${bottom}H${right - across!}`,
    `M${left + across!},${bottom}H${left}V${bottom - down!}`,
  ].join('')
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
    return `${rounded(tip.x - dx * back - dy * out)},${rounded(tip.y - dy * back + dx * out)}`
  }
  const line = `M${rounded(start.x)},${rounded(start.y)}L${rounded(tip.x)},${rounded(tip.y)}`
  return `${line}M${barb(1)}L${rounded(tip.x)},${rounded(tip.y)}L${barb(-1)}`
}

/** Two lines, from the window's far corners to the output cell; on upright screens they lead down. */
export function fanPath(from: Rect, to: Rect): string {
  const isBelow = to.y > from.y + from.height && to.x < from.x + from.width
  return isBelow
    ? `M${from.x},${from.y + from.height}L${to.x},${to.y}L${to.x + to.width},${to.y}L${from.x + from.width},${from.y + from.height}Z`
    : `M${from.x + from.width},${from.y}L${to.x},${to.y}L${to.x},${to.y + to.height}L${from.x + from.width},${from.y + from.height}Z`
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

/** To hundredths of a pixel. */
export function rounded(pixels: number): number {
  return Math.round(pixels * 100) / 100
}
