import type { Wiring } from '#core/wiring.ts'
import type { MatrixSettings } from './matrixSettings.ts'

/** Which weight lies in which cell of W, row-major. */
export interface OwnedCells {
  /** −1 for none; where several meet, the first. */
  readonly cells: Int32Array
  /** All weights of the cells that several meet in. */
  readonly meeting: ReadonlyMap<number, readonly number[]>
  readonly nonZeros: number
  /** Distinct weights. */
  readonly weights: number
}

/** Which weight lies where, forwards: a kernel's, each cell's own, or one in every cell. */
export function ownedCells({ connectivity }: MatrixSettings, shared: Wiring): OwnedCells {
  const { inputs, outputs, weights, ofOutput } = shared
  const size = inputs * outputs
  if (connectivity === 'dense')
    return {
      cells: new Int32Array(size).map((_, at) => at),
      meeting: new Map(),
      nonZeros: size,
      weights: size,
    }
  const cells = new Int32Array(size).fill(-1)
  const meeting = new Map<number, number[]>()
  let nonZeros = 0
  for (let output = 0; output < outputs; output++)
    for (const { input, weight } of ofOutput(output)) {
      const cell = output * inputs + input
      const first = cells[cell] ?? -1
      if (first < 0) {
        // Untied, every cell is a weight of its own.
        cells[cell] = connectivity === 'local' ? nonZeros : weight
        nonZeros++
      } else if (connectivity === 'conv') {
        const all = meeting.get(cell)
        if (all) all.push(weight)
        else meeting.set(cell, [first, weight])
      }
    }
  return { cells, meeting, nonZeros, weights: connectivity === 'local' ? nonZeros : weights }
}

/** The same, transposed. */
export function transposedCells(
  { cells, meeting, ...rest }: OwnedCells,
  rows: number,
  columns: number,
) {
  const moved = (cell: number) => (cell % columns) * rows + Math.floor(cell / columns)
  return {
    ...rest,
    cells: transposed(cells, rows, columns),
    meeting: new Map([...meeting].map(([cell, all]) => [moved(cell), all])),
  }
}

/** The transpose of a matrix of so many rows and columns. */
export function transposed<T extends Float32Array | Int32Array>(
  from: T,
  rows: number,
  columns: number,
): T {
  const to = from.slice() as T
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      to[column * rows + row] = from[row * columns + column] ?? 0
  return to
}
