import type { Cell } from './gridBox.ts'

interface Key {
  readonly key: string
  readonly ctrlKey: boolean
}

/** Where a key moves the active cell of a grid, or undefined for a key that moves nothing. */
export function gridMove(
  { key, ctrlKey }: Key,
  { row, column }: Cell,
  { rows, columns }: { rows: number; columns: number },
): Cell | undefined {
  const at = (toRow: number, toColumn: number): Cell => ({
    row: Math.min(rows - 1, Math.max(0, toRow)),
    column: Math.min(columns - 1, Math.max(0, toColumn)),
  })
  switch (key) {
    case 'ArrowUp':
      return at(row - 1, column)
    case 'ArrowDown':
      return at(row + 1, column)
    case 'ArrowLeft':
      return at(row, column - 1)
    case 'ArrowRight':
      return at(row, column + 1)
    case 'Home':
      return at(ctrlKey ? 0 : row, 0)
    case 'End':
      return at(ctrlKey ? rows - 1 : row, columns - 1)
    default:
      return undefined
  }
}
