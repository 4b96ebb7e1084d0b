import { mapsOfChannel } from '#core/outputCell.ts'
import type { ChannelsLayer } from './layer.ts'
import type { Mark } from './mark.ts'

/** The outputs that read a cell: these rows by these columns of every map of its group. */
export interface Readers {
  readonly maps: readonly number[]
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/** Every output of every map that reads a cell of the padded input. */
export function readersOf(layer: ChannelsLayer, { channel, row, column }: Mark): Readers {
  const { vertical, horizontal } = layer.frame
  return {
    maps: mapsOfChannel(layer.geometry, channel),
    // A cell of the padding stands for no other: the readers of a copy are not its own.
    rows: positions(vertical.taps, row),
    columns: positions(horizontal.taps, column),
  }
}

/** Everything a weight multiplies while the window slides: these cells of one channel, and of no other. */
export function multipliedBy(
  { frame }: ChannelsLayer,
  { row, column }: Mark,
): { readonly rows: readonly number[]; readonly columns: readonly number[] } {
  return {
    rows: frame.vertical.taps.map((taps) => taps[row] ?? 0),
    columns: frame.horizontal.taps.map((taps) => taps[column] ?? 0),
  }
}

/** Whether the mark is a cell that the layer has. */
export function isOnLayer({ frame, geometry }: ChannelsLayer, mark: Mark): boolean {
  const inside = (channels: number, rows: number, columns: number) =>
    mark.channel < channels && mark.row < rows && mark.column < columns
  switch (mark.part) {
    case 'input':
      return inside(geometry.inputChannels, frame.vertical.size, frame.horizontal.size)
    case 'kernel':
      return inside(geometry.inputChannels, geometry.kernelHeight, geometry.kernelWidth)
    case 'partialSum':
      return inside(geometry.inputChannels, geometry.outputHeight, geometry.outputWidth)
    case 'output':
      return inside(geometry.outputChannels, geometry.outputHeight, geometry.outputWidth)
  }
}

function positions(taps: readonly (readonly number[])[], cell: number): number[] {
  return taps.flatMap((tapped, position) => (tapped.includes(cell) ? [position] : []))
}
