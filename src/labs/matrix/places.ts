import type { Planes } from './layer.ts'

/** Where a number of an unrolled column lies in its planes. */
export interface Place {
  readonly plane: number
  readonly row: number
  readonly column: number
}

/** Planes are unrolled one after the other, each row by row. */
export function placeIn({ height, width }: Pick<Planes, 'height' | 'width'>, index: number): Place {
  const line = Math.floor(index / width)
  return { plane: Math.floor(line / height), row: line % height, column: index % width }
}

/** The number in the unrolled column of a cell of a plane. */
export function indexIn({ height, width }: Pick<Planes, 'height' | 'width'>, place: Place): number {
  return (place.plane * height + place.row) * width + place.column
}
