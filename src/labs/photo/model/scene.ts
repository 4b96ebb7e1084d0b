import type { Cell } from '#draw/gridBox.ts'
import { outputCell } from '#core/outputCell.ts'
import type { Moment } from '#state/playbackMath.ts'
import type { PhotoLayer } from './layer.ts'

/** The pixel of a moment, and how many of its products are counted. */
export interface PhotoScene extends Cell {
  readonly counted: number
}

export function photoScene(layer: PhotoLayer, { output, products }: Moment): PhotoScene {
  const { row, column } = outputCell(layer, output)
  return { row, column, counted: products }
}
