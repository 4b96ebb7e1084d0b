import type { ConvGeometry } from './convGeometry.ts'

/** Which output: its map, and its row and column there, counted from 0. */
export interface OutputCell {
  readonly map: number
  readonly row: number
  readonly column: number
}

/** The output with that number, counted in reading order, map by map. */
export function outputCell(
  { outputHeight, outputWidth }: Pick<ConvGeometry, 'outputHeight' | 'outputWidth'>,
  index: number,
): OutputCell {
  const inMap = index % (outputHeight * outputWidth)
  return {
    map: Math.floor(index / (outputHeight * outputWidth)),
    row: Math.floor(inMap / outputWidth),
    column: inMap % outputWidth,
  }
}

/** The number of an output, counted in reading order, map by map. */
export function outputIndex(
  { outputHeight, outputWidth }: Pick<ConvGeometry, 'outputHeight' | 'outputWidth'>,
  { map, row, column }: OutputCell,
): number {
  return (map * outputHeight + row) * outputWidth + column
}

/** The input channels that a map is made from: those of its group. */
export function channelsOfMap(
  { groupInputChannels, groupOutputChannels }: ConvGeometry,
  map: number,
): number[] {
  const first = Math.floor(map / groupOutputChannels) * groupInputChannels
  return Array.from({ length: groupInputChannels }, (_, i) => first + i)
}

/** The maps that an input channel goes into: those of its group. */
export function mapsOfChannel(
  { groupInputChannels, groupOutputChannels }: ConvGeometry,
  channel: number,
): number[] {
  const first = Math.floor(channel / groupInputChannels) * groupOutputChannels
  return Array.from({ length: groupOutputChannels }, (_, i) => first + i)
}
