/** A kernel as whole (or short decimal) numbers over a common divisor, so that its arithmetic is exact. */
export interface KernelRows {
  /** As correlated, not flipped: rows[0][0] lies on the upper left cell of the window. */
  readonly rows: readonly (readonly number[])[]
  readonly divisor: number
}

export interface KernelPreset extends KernelRows {
  readonly id: string
  readonly label: string
  /** What it does, in one line. */
  readonly purpose: string
}

/** The rows of a matrix, parted by semicolons or line ends, its numbers by blanks: `1 2 1; 2 4 2; 1 2 1`. */
export function matrixOf(text: string): number[][] {
  const rows = text.trim().split(/[;\n]/)
  return rows.map((row) => row.trim().split(/\s+/).map(Number))
}
