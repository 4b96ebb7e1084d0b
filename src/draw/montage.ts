import { cellKind } from '#core/cellKind.ts'
import type { Cell, GridBox } from './gridBox.ts'

/** Pictures of one size beside and under each other, with empty cells between. */
export interface Montage {
  readonly rows: number
  readonly columns: number
  readonly values: Float32Array
  readonly kinds: Uint8Array
}

export interface MontageForm {
  /** Pictures. */
  readonly count: number
  /** Cells along a side of one; down, where it is no square. */
  readonly side: number
  /** Cells across one that is no square. */
  readonly wide?: number
  /** Pictures in a row. */
  readonly across: number
  /** Cells between two beside each other. */
  readonly gap: number
  /** Cells between two under each other, where they are others. */
  readonly gapDown?: number
}

/** How many cells a montage has down and across. */
export function montageSize({ count, side, wide = side, across, gap, gapDown = gap }: MontageForm) {
  const down = Math.ceil(count / across)
  return {
    rows: down * (side + gapDown) - gapDown,
    columns: Math.min(count, across) * (wide + gap) - gap,
  }
}

/**
 * The montage of pictures.
 * @param pictures [count, side, wide]
 */
export function montage(form: MontageForm, pictures: ArrayLike<number>): Montage {
  const { rows, columns } = montageSize(form)
  const { side, wide = side } = form
  const values = new Float32Array(rows * columns)
  const kinds = new Uint8Array(rows * columns).fill(cellKind.none)
  for (let at = 0; at < rows * columns; at++) {
    const place = placeIn(form, { row: Math.floor(at / columns), column: at % columns })
    if (!place) continue
    values[at] = pictures[(place.picture * side + place.row) * wide + place.column]!
    kinds[at] = cellKind.number
  }
  return { rows, columns, values, kinds }
}

/** Which picture a cell is of, and which cell of it; undefined between them. */
export function placeIn(
  { count, side, wide = side, across, gap, gapDown = gap }: MontageForm,
  { row, column }: Cell,
): { picture: number; row: number; column: number } | undefined {
  const [down, right] = [Math.floor(row / (side + gapDown)), Math.floor(column / (wide + gap))]
  const picture = down * across + right
  const [inRow, inColumn] = [row % (side + gapDown), column % (wide + gap)]
  if (picture >= count || right >= across || inRow >= side || inColumn >= wide) return undefined
  return { picture, row: inRow, column: inColumn }
}

/** A montage and where it stands. */
export interface PlacedMontage {
  readonly form: MontageForm
  readonly box: GridBox
}

interface Room {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** In an area, from its top left corner on, the form that makes cells largest. */
export function montageIn(
  forms: readonly MontageForm[],
  area: Room,
  most = Infinity,
): PlacedMontage {
  const cellOf = (form: MontageForm) => {
    const { rows, columns } = montageSize(form)
    return Math.min(most, area.width / columns, area.height / rows)
  }
  const best = forms.reduce((one, other) => (cellOf(other) > cellOf(one) ? other : one))
  return placedMontage(best, cellOf(best), area)
}

/** A montage of such cells; of whole pixels where they are large. */
export function placedMontage(
  form: MontageForm,
  most: number,
  { x, y }: Pick<Room, 'x' | 'y'>,
): PlacedMontage {
  const cell = most > 8 ? Math.floor(most) : most
  return { form, box: { x, y, cell, ...montageSize(form) } }
}

/** Where a picture begins in its montage. */
export function pictureCell(
  { side, wide = side, across, gap, gapDown = gap }: MontageForm,
  picture: number,
): Cell {
  return {
    row: Math.floor(picture / across) * (side + gapDown),
    column: (picture % across) * (wide + gap),
  }
}

/**
 * Where a move over a montage comes to: over the gap between two pictures, or, when it is held, not out of the one that
 * it began in.
 */
export function settledMove(form: MontageForm, to: Cell, from: Cell, isHeld: boolean): Cell {
  const [start, end] = [placeIn(form, from), placeIn(form, to)]
  if (isHeld) return start && end?.picture !== start.picture ? from : to
  if (end) return to
  const { rows, columns } = montageSize(form)
  const [down, right] = [Math.sign(to.row - from.row), Math.sign(to.column - from.column)]
  let { row, column } = to
  while (row >= 0 && row < rows && column >= 0 && column < columns) {
    if (placeIn(form, { row, column })) return { row, column }
    row += down
    column += right
  }
  return from
}
