import { outputCell, outputIndex } from '#core/outputCell.ts'
import type { Planes } from './layer.ts'

/** Where a number of an unrolled column lies in its planes. */
export interface PlaneCell {
  readonly plane: number
  readonly row: number
  readonly column: number
}

type PlaneSize = Pick<Planes, 'height' | 'width'>

/** Planes are unrolled as the outputs of a layer are counted: one after the other, each row by row. */
export function planeCell(size: PlaneSize, index: number): PlaneCell {
  const { map: plane, row, column } = outputCell(asMap(size), index)
  return { plane, row, column }
}

/** The number in the unrolled column of a cell of a plane. */
export function planeIndex(size: PlaneSize, { plane, row, column }: PlaneCell): number {
  return outputIndex(asMap(size), { map: plane, row, column })
}

function asMap({ height, width }: PlaneSize) {
  return { outputHeight: height, outputWidth: width }
}
