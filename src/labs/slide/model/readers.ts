import type { OutputCell } from '#core/outputCell.ts'
import type { Cell } from '#draw/gridBox.ts'
import type { FrameAxis } from '#core/windowFrame.ts'
import { kernelDecimals } from './kernel.ts'
import type { SlideLayer } from './layer.ts'
import type { Mark } from './mark.ts'
import { mapOfChannel, weightAt } from './terms.ts'

/** An output that reads the pixel pointed at, and how many times over: the sum of the weights it reads it through. */
export interface Reader extends OutputCell {
  readonly weight: number
}

/** The cells of the padded image that a weight multiplies: these rows by these columns of a channel. */
export interface Multiplied {
  readonly channel: number
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/**
 * Every output that reads a cell of the padded image, or another with the same value: a pixel and its copies in the
 * padding are one input of the layer.
 */
export function readersOf(layer: SlideLayer, { channel, row, column }: Mark): Reader[] {
  const { vertical, horizontal } = layer.frame
  const map = mapOfChannel(layer, channel)
  const across = [...positionsOf(horizontal, column)]
  return [...positionsOf(vertical, row)].flatMap(([down, kernelRows]) =>
    across.map(([position, kernelColumns]) => ({
      map,
      row: down,
      column: position,
      weight: sumOfWeights(
        kernelRows.flatMap((r) => kernelColumns.map((c) => weightAt(layer, channel, r, c))),
      ),
    })),
  )
}

/** The output positions along an axis that read a cell or a copy of it, each with the rows or columns of the kernel. */
function positionsOf({ readers }: FrameAxis, cell: number): Map<number, number[]> {
  const positions = new Map<number, number[]>()
  for (const { position, k } of readers[cell] ?? [])
    positions.set(position, [...(positions.get(position) ?? []), k])
  return positions
}

/** The weights added up, without the noise of double precision: 0.1 and 0.2 are 0.3. */
function sumOfWeights(weights: readonly number[]): number {
  const scale = 10 ** kernelDecimals
  return Math.round(weights.reduce((sum, weight) => sum + weight, 0) * scale) / scale + 0
}

/** Every cell of the padded image with the pixel of a cell: the pixel, its copies in the padding, the cell itself. */
export function copiesOf({ frame }: SlideLayer, { row, column }: Cell): Cell[] {
  const columns = frame.horizontal.copies[column] ?? []
  return (frame.vertical.copies[row] ?? []).flatMap((r) =>
    columns.map((c) => ({ row: r, column: c })),
  )
}

/** The cell of the padded image that a cell takes its value from: itself, but for a copy; none for a padding zero. */
export function originOf({ frame }: SlideLayer, { row, column }: Cell): Cell | undefined {
  const { vertical, horizontal } = frame
  const down = vertical.source[row] ?? -1
  const across = horizontal.source[column] ?? -1
  if (down < 0 || across < 0) return undefined
  return { row: down + vertical.before, column: across + horizontal.before }
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
