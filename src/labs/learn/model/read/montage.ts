import { cellKind } from '#core/cellKind.ts'
import type { Cell } from '#draw/gridBox.ts'

/** Square pictures of one size beside and under each other, with empty cells between. */
export interface Montage {
  readonly rows: number
  readonly columns: number
  readonly values: Float32Array
  readonly kinds: Uint8Array
}

export interface MontageForm {
  /** Pictures. */
  readonly count: number
  /** Cells along a side of one. */
  readonly side: number
  /** Pictures in a row. */
  readonly across: number
  /** Cells between two beside each other. */
  readonly gap: number
  /** Cells between two under each other, where they are others. */
  readonly gapDown?: number
}

/** How many cells a montage has down and across. */
export function montageSize({ count, side, across, gap, gapDown = gap }: MontageForm) {
  const down = Math.ceil(count / across)
  return {
    rows: down * (side + gapDown) - gapDown,
    columns: Math.min(count, across) * (side + gap) - gap,
  }
}

/**
 * The montage of pictures.
 * @param pictures [count, side, side]
 */
export function montage(form: MontageForm, pictures: ArrayLike<number>): Montage {
  const { rows, columns } = montageSize(form)
  const values = new Float32Array(rows * columns)
  const kinds = new Uint8Array(rows * columns).fill(cellKind.none)
  for (let at = 0; at < rows * columns; at++) {
    const place = placeIn(form, { row: Math.floor(at / columns), column: at % columns })
    if (!place) continue
    values[at] = pictures[(place.picture * form.side + place.row) * form.side + place.column]!
    kinds[at] = cellKind.number
  }
  return { rows, columns, values, kinds }
}

/** Which picture a cell is of, and which cell of it; undefined between them. */
export function placeIn(
  { count, side, across, gap, gapDown = gap }: MontageForm,
  { row, column }: Cell,
): { picture: number; row: number; column: number } | undefined {
  const [down, right] = [Math.floor(row / (side + gapDown)), Math.floor(column / (side + gap))]
  const picture = down * across + right
  const [inRow, inColumn] = [row % (side + gapDown), column % (side + gap)]
  if (picture >= count || right >= across || inRow >= side || inColumn >= side) return undefined
  return { picture, row: inRow, column: inColumn }
}
