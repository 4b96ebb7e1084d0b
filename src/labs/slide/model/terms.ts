import type { SumTerm } from '#draw/sum/sumTerm.ts'
import { kindAt } from '#draw/frame.ts'
import { kernelDecimals } from './kernel.ts'
import type { SlideLayer } from './layer.ts'

/** A product of the sum behind an output number, with where its value stands. */
export interface Term extends SumTerm {
  /** In the padded image. */
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
export function outputPlace({ geometry }: SlideLayer, output: number): OutputPlace {
  const { outputHeight, outputWidth } = geometry
  const inMap = output % (outputHeight * outputWidth)
  return {
    map: Math.floor(output / (outputHeight * outputWidth)),
    row: Math.floor(inMap / outputWidth),
    column: inMap % outputWidth,
  }
}

/** The number of the output at a place. */
export function outputIndex({ geometry }: SlideLayer, { map, row, column }: OutputPlace): number {
  return (map * geometry.outputHeight + row) * geometry.outputWidth + column
}

/** The channels that a map is made from. */
export function channelsOfMap({ geometry }: SlideLayer, map: number): number[] {
  const { groupInputChannels } = geometry
  return Array.from({ length: groupInputChannels }, (_, i) => map * groupInputChannels + i)
}

/** The map that a channel goes into. */
export function mapOfChannel({ geometry }: SlideLayer, channel: number): number {
  return Math.floor(channel / geometry.groupInputChannels)
}

/** The value of a cell of the padded image. */
export function frameValue(
  layer: SlideLayer,
  channel: number,
  row: number,
  column: number,
): number {
  const { frame, image, geometry } = layer
  const sourceRow = frame.vertical.source[row] ?? -1
  const sourceColumn = frame.horizontal.source[column] ?? -1
  if (sourceRow < 0 || sourceColumn < 0) return 0
  const { inputHeight, inputWidth } = geometry
  return image.data[(channel * inputHeight + sourceRow) * inputWidth + sourceColumn] ?? 0
}

/** The weight that a channel's values meet, at a place of the kernel as it is used. */
export function weightAt(layer: SlideLayer, channel: number, row: number, column: number): number {
  const { kernelHeight, kernelWidth } = layer.geometry
  const { numbers, scale } = layer.weights
  return (numbers[(channel * kernelHeight + row) * kernelWidth + column] ?? 0) / scale
}

/** The last terms of each layer: every part of the picture asks for the same ones. */
const lastTerms = new WeakMap<SlideLayer, { output: number; terms: readonly Term[] }>()

/** Every product of an output's sum: channel by channel, the kernel in reading order. */
export function outputTerms(layer: SlideLayer, output: number): readonly Term[] {
  const last = lastTerms.get(layer)
  if (last?.output === output) return last.terms
  const terms = workOutTerms(layer, output)
  lastTerms.set(layer, { output, terms })
  return terms
}

function workOutTerms(layer: SlideLayer, output: number): Term[] {
  const { frame, geometry } = layer
  const place = outputPlace(layer, output)
  const rows = frame.vertical.taps[place.row] ?? []
  const columns = frame.horizontal.taps[place.column] ?? []
  const terms: Term[] = []
  for (const channel of channelsOfMap(layer, place.map))
    for (let kernelRow = 0; kernelRow < geometry.kernelHeight; kernelRow++)
      for (let kernelColumn = 0; kernelColumn < geometry.kernelWidth; kernelColumn++) {
        const row = rows[kernelRow] ?? 0
        const column = columns[kernelColumn] ?? 0
        const kind = kindAt(frame, row, column)
        const value = frameValue(layer, channel, row, column)
        const weight = weightAt(layer, channel, kernelRow, kernelColumn)
        terms.push({
          channel,
          kernelRow,
          kernelColumn,
          row,
          column,
          kind,
          value,
          weight,
          product: exactProduct(value, weight),
        })
      }
  return terms
}

/** Whole pixels times short decimals, without the noise of double precision: 3 · 0.1 is 0.3. */
function exactProduct(value: number, weight: number): number {
  return Math.round(value * weight * productScale) / productScale + 0
}

const productScale = 10 ** kernelDecimals
