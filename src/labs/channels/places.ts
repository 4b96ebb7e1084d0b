import { kindAt } from '#core/windowFrame.ts'
import type { SumTerm } from '#draw/sum/sumTerm.ts'
import { weightIndex } from './bank.ts'
import { type ChannelsLayer, exact } from './layer.ts'

/** A product of the sum behind an output number, with where its value stands in the padded input. */
export interface Term extends SumTerm {
  readonly row: number
  readonly column: number
}

/** Where an output stands: its map, row and column. */
export interface OutputPlace {
  readonly map: number
  readonly row: number
  readonly column: number
}

/** The place of the output with the given number, counted in reading order, map by map. */
export function outputPlace({ geometry }: ChannelsLayer, output: number): OutputPlace {
  const { outputHeight, outputWidth } = geometry
  const inMap = output % (outputHeight * outputWidth)
  return {
    map: Math.floor(output / (outputHeight * outputWidth)),
    row: Math.floor(inMap / outputWidth),
    column: inMap % outputWidth,
  }
}

/** The number of the output at a place. */
export function outputIndex(
  { geometry }: ChannelsLayer,
  { map, row, column }: OutputPlace,
): number {
  return (map * geometry.outputHeight + row) * geometry.outputWidth + column
}

/** The channels that a map is made from: those of its group. */
export function channelsOfMap({ geometry }: ChannelsLayer, map: number): number[] {
  const { groupInputChannels, groupOutputChannels } = geometry
  const first = Math.floor(map / groupOutputChannels) * groupInputChannels
  return Array.from({ length: groupInputChannels }, (_, i) => first + i)
}

/** The maps that a channel goes into: those of its group. */
export function mapsOfChannel({ geometry }: ChannelsLayer, channel: number): number[] {
  const { groupInputChannels, groupOutputChannels } = geometry
  const first = Math.floor(channel / groupInputChannels) * groupOutputChannels
  return Array.from({ length: groupOutputChannels }, (_, i) => first + i)
}

/** The slice of its kernels that a channel meets. */
export function sliceOf({ geometry }: ChannelsLayer, channel: number): number {
  return channel % geometry.groupInputChannels
}

/** The value of a cell of the padded input. */
export function frameValue(
  { frame, volume, geometry }: ChannelsLayer,
  channel: number,
  row: number,
  column: number,
): number {
  const sourceRow = frame.vertical.source[row] ?? -1
  const sourceColumn = frame.horizontal.source[column] ?? -1
  if (sourceRow < 0 || sourceColumn < 0) return 0
  const { inputHeight, inputWidth } = geometry
  return volume.pixels.data[(channel * inputHeight + sourceRow) * inputWidth + sourceColumn] ?? 0
}

/** The weight of a map's kernel that a channel of its group meets. */
export function weightAt(
  layer: ChannelsLayer,
  map: number,
  channel: number,
  row: number,
  column: number,
): number {
  const { groupInputChannels: slices, kernelHeight: side } = layer.geometry
  const place = { map, slice: sliceOf(layer, channel), row, column }
  return layer.weights[weightIndex(place, { slices, side })] ?? 0
}

/** What a channel gives to the outputs of a map, row-major. */
export function partOf(layer: ChannelsLayer, map: number, channel: number): Float64Array {
  const { groupInputChannels, outputHeight, outputWidth } = layer.geometry
  const plane = outputHeight * outputWidth
  const first = (map * groupInputChannels + sliceOf(layer, channel)) * plane
  return layer.parts.subarray(first, first + plane)
}

/** The last terms of each layer: every part of the picture asks for the same ones. */
const lastTerms = new WeakMap<ChannelsLayer, { output: number; terms: readonly Term[] }>()

/** Every product of an output's sum: channel by channel, the kernel in reading order. */
export function outputTerms(layer: ChannelsLayer, output: number): readonly Term[] {
  const last = lastTerms.get(layer)
  if (last?.output === output) return last.terms
  const terms = workOutTerms(layer, outputPlace(layer, output))
  lastTerms.set(layer, { output, terms })
  return terms
}

function workOutTerms(layer: ChannelsLayer, place: OutputPlace): Term[] {
  const { frame } = layer
  const rows = frame.vertical.taps[place.row] ?? []
  const columns = frame.horizontal.taps[place.column] ?? []
  return channelsOfMap(layer, place.map).flatMap((channel) =>
    rows.flatMap((row, kernelRow) =>
      columns.map((column, kernelColumn) => {
        const value = frameValue(layer, channel, row, column)
        const weight = weightAt(layer, place.map, channel, kernelRow, kernelColumn)
        const kind = kindAt(frame, row, column)
        const product = exact(value * weight)
        return { channel, kernelRow, kernelColumn, row, column, kind, value, weight, product }
      }),
    ),
  )
}
