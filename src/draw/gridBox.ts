/** Where a grid of square cells lies: its top left corner and the side of a cell, in pixels. */
export interface GridBox {
  readonly x: number
  readonly y: number
  readonly cell: number
  readonly rows: number
  readonly columns: number
}

export interface Cell {
  readonly row: number
  readonly column: number
}

/** The rectangle of a block of cells, in pixels; rows and columns may be fractions while gliding. */
export function blockRect(box: GridBox, row: number, column: number, rows = 1, columns = 1) {
  return {
    x: box.x + column * box.cell,
    y: box.y + row * box.cell,
    width: columns * box.cell,
    height: rows * box.cell,
  }
}

/** The rectangle of all its cells. */
export function gridRect(box: GridBox) {
  return blockRect(box, 0, 0, box.rows, box.columns)
}

/** The cell under a point, or undefined outside the grid. */
export function cellAt(box: GridBox, x: number, y: number): Cell | undefined {
  const row = Math.floor((y - box.y) / box.cell)
  const column = Math.floor((x - box.x) / box.cell)
  const inside = row >= 0 && column >= 0 && row < box.rows && column < box.columns
  return inside ? { row, column } : undefined
}

/** The cell nearest to a point, for a drag that leaves the grid. */
export function nearestCell(box: GridBox, x: number, y: number): Cell {
  const held = (part: number, size: number) => Math.min(size - 1, Math.max(0, Math.floor(part)))
  return {
    row: held((y - box.y) / box.cell, box.rows),
    column: held((x - box.x) / box.cell, box.columns),
  }
}
