import { mapsOfChannel, type OutputCell } from '#core/outputCell.ts'
import type { ConvMark } from '#parts/conv/convLayer.ts'
import type { Cell } from '#draw/gridBox.ts'
import { positionsReading } from '#parts/conv/readers.ts'
import { kernelDecimals } from './kernel.ts'
import type { SlideLayer } from './layer.ts'

/** An output that reads the pixel pointed at, and how many times over: the sum of the weights it reads it through. */
export interface Reader extends OutputCell {
  readonly weight: number
}

/**
 * Every output that reads a cell of the padded image, or another with the same value: a pixel and its copies in the
 * padding are one input of the layer.
 */
export function readersOf(layer: SlideLayer, { channel, row, column }: ConvMark): Reader[] {
  const { vertical, horizontal } = layer.frame
  const across = [...positionsReading(horizontal, column)]
  return mapsOfChannel(layer.geometry, channel).flatMap((map) =>
    [...positionsReading(vertical, row)].flatMap(([down, kernelRows]) =>
      across.map(([position, kernelColumns]) => {
        const weights = kernelRows.flatMap((r) =>
          kernelColumns.map((c) => layer.weightAt(map, channel, r, c)),
        )
        return { map, row: down, column: position, weight: sumOfWeights(weights) }
      }),
    ),
  )
}

/** The weights added up, without the noise of double precision: 0.1 and 0.2 are 0.3. */
function sumOfWeights(weights: readonly number[]): number {
  const scale = 10 ** kernelDecimals
  return Math.round(weights.reduce((sum, weight) => sum + weight, 0) * scale) / scale + 0
}

/** The cell of the padded input that a cell takes its value from: itself, but for a copy; none for a padding zero. */
export function originOf({ frame }: SlideLayer, { row, column }: Cell): Cell | undefined {
  const { vertical, horizontal } = frame
  const down = vertical.source[row] ?? -1
  const across = horizontal.source[column] ?? -1
  if (down < 0 || across < 0) return undefined
  return { row: down + vertical.before, column: across + horizontal.before }
}
