import type { ConvGeometry } from './convGeometry.ts'
import { channelsOfMap, outputCell } from './outputCell.ts'
import type { Tensor } from './tensor.ts'
import { kindAt, type WindowFrame } from './windowFrame.ts'

/** A product of the sum behind an output number, with the cell of the padded input that its value stands in. */
export interface WindowTerm {
  /** Of the input. */
  readonly channel: number
  readonly kernelRow: number
  readonly kernelColumn: number
  /** In the padded input. */
  readonly row: number
  readonly column: number
  /** One of `cellKind`: whether the value is a number of the input. */
  readonly kind: number
  readonly value: number
  readonly weight: number
  readonly product: number
}

/** What the terms of an output are read from. */
export interface WindowSums {
  readonly geometry: ConvGeometry
  readonly frame: WindowFrame
  /** [channels, height, width], of the geometry's size. */
  readonly input: Tensor
  /** The weight that an input channel's value meets on its way to a map. */
  readonly weightAt: (
    map: number,
    channel: number,
    kernelRow: number,
    kernelColumn: number,
  ) => number
  /** Products are whole multiples of this decimal: those of short decimals are without the noise of double precision. */
  readonly decimals?: number
}

/**
 * Every product of an output's sum, padding included: channel by channel, the kernel in reading order. Their sum is
 * what `conv2d` gives, less the bias.
 */
export function windowTerms(
  { geometry, frame, input, weightAt, decimals }: WindowSums,
  output: number,
): WindowTerm[] {
  const { map, row: outputRow, column: outputColumn } = outputCell(geometry, output)
  const rows = frame.vertical.taps[outputRow]
  const columns = frame.horizontal.taps[outputColumn]
  const scale = decimals === undefined ? undefined : 10 ** decimals
  const terms: WindowTerm[] = []
  for (const channel of channelsOfMap(geometry, map))
    rows.forEach((row, kernelRow) =>
      columns.forEach((column, kernelColumn) => {
        const value = frameValue({ geometry, frame, input }, channel, row, column)
        const weight = weightAt(map, channel, kernelRow, kernelColumn)
        const exact = value * weight
        const product = (scale === undefined ? exact : Math.round(exact * scale) / scale) + 0
        const kind = kindAt(frame, row, column)
        terms.push({ channel, kernelRow, kernelColumn, row, column, kind, value, weight, product })
      }),
    )
  return terms
}

/** The value of a cell of the padded input: of the padding, what it takes from the input or 0. */
export function frameValue(
  { geometry, frame, input }: Pick<WindowSums, 'geometry' | 'frame' | 'input'>,
  channel: number,
  row: number,
  column: number,
): number {
  const { inputHeight, inputWidth } = geometry
  const sourceRow = frame.vertical.source[row] ?? -1
  const sourceColumn = frame.horizontal.source[column] ?? -1
  if (sourceRow < 0 || sourceColumn < 0) return 0
  return input.data[(channel * inputHeight + sourceRow) * inputWidth + sourceColumn] ?? 0
}
