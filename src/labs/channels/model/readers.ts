import { mapsOfChannel } from '#core/outputCell.ts'
import type { ConvMark } from '#parts/conv/convLayer.ts'
import { positionsReading } from '#parts/conv/readers.ts'
import type { ChannelsLayer } from './layer.ts'

/** The outputs that read a cell of the padded input: these rows by these columns of every map of its group. */
export function readersOf({ geometry, frame }: ChannelsLayer, { channel, row, column }: ConvMark) {
  return {
    maps: mapsOfChannel(geometry, channel),
    rows: [...positionsReading(frame.vertical, row).keys()],
    columns: [...positionsReading(frame.horizontal, column).keys()],
  }
}
