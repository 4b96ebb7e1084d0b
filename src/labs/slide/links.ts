import type { SlideLayer } from './layer.ts'
import type { Mark } from './mark.ts'
import { mapOfChannel, type OutputPlace, weightAt } from './terms.ts'

/** An output that reads the cell pointed at, and the weight it reads it through. */
export interface Reader extends OutputPlace {
  readonly weight: number
}

/** The cells of the padded image that a weight multiplies: these rows by these columns of a channel. */
export interface Multiplied {
  readonly channel: number
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/** Every output that reads a cell of the padded image. */
export function readersOf(layer: SlideLayer, { channel, row, column }: Mark): Reader[] {
  const { vertical, horizontal } = layer.frame
  const map = mapOfChannel(layer, channel)
  return (vertical.readers[row] ?? []).flatMap((down) =>
    (horizontal.readers[column] ?? []).map((across) => ({
      map,
      row: down.position,
      column: across.position,
      weight: weightAt(layer, channel, down.k, across.k),
    })),
  )
}

/** Everything a weight multiplies while the window slides. */
export function multipliedBy({ frame }: SlideLayer, { channel, row, column }: Mark): Multiplied {
  return {
    channel,
    rows: frame.vertical.taps.map((taps) => taps[row] ?? 0),
    columns: frame.horizontal.taps.map((taps) => taps[column] ?? 0),
  }
}

/** Whether the mark is a cell that the layer has. */
export function isOnLayer(
  { frame, geometry }: SlideLayer,
  { part, channel, row, column }: Mark,
): boolean {
  const inside = (channels: number, rows: number, columns: number) =>
    channel < channels && row < rows && column < columns
  switch (part) {
    case 'input':
      return inside(geometry.inputChannels, frame.vertical.size, frame.horizontal.size)
    case 'kernel':
      return inside(geometry.inputChannels, geometry.kernelHeight, geometry.kernelWidth)
    case 'output':
      return inside(geometry.outputChannels, geometry.outputHeight, geometry.outputWidth)
  }
}
