import type { Block } from '#core/fieldCone.ts'

/** A block of cells by its edges, as it is drawn; fractions while gliding. */
export interface Patch {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

export function patchOf({ rows, cols }: Block): Patch {
  return {
    row: rows.first,
    column: cols.first,
    rows: Math.max(0, rows.last - rows.first + 1),
    columns: Math.max(0, cols.last - cols.first + 1),
  }
}

/** The part of a patch that lies on an image of that height and width. */
export function within(
  { row, column, rows, columns }: Patch,
  [height, width]: readonly [number, number],
): Patch {
  const [top, left] = [Math.max(0, row), Math.max(0, column)]
  return {
    row: top,
    column: left,
    rows: Math.max(0, Math.min(height, row + rows) - top),
    columns: Math.max(0, Math.min(width, column + columns) - left),
  }
}

/** Whether nothing of the patch lies beside the image. */
export function isWithin(patch: Patch, size: readonly [number, number]): boolean {
  const { rows, columns } = within(patch, size)
  return rows === patch.rows && columns === patch.columns
}
