import { windowFrame } from '#core/windowFrame.ts'
import { windowTerms, type WindowTerm } from '#core/windowTerms.ts'
import type { SumRow } from './netRows.ts'

/** What the sum of a unit is made of, in whole numbers as far as there are any. */
export interface UnitSum {
  readonly terms: readonly WindowTerm[]
  /** What the sum of the products is divided by. */
  readonly divisor: number
  readonly bias: number
}

/** Pixels are whole numbers up to this; networks get them over it. */
export const white = 255

/**
 * Every product of a unit. Weights that are whole numbers over a number stand as these, pixels as whole numbers over
 * 255: in a first layer the sum is exact.
 * @param values what the row reads, as the networks get it
 * @param parts what the weights are whole numbers over; 1 where they are not
 */
export function unitSum(row: SumRow, values: Float32Array, unit: number, parts: number): UnitSum {
  const { geometry, weight, bias } = row
  const { kernelHeight, kernelWidth, groupInputChannels, groupOutputChannels } = geometry
  const [outputs = 1] = weight.shape
  const isPixels = row.from === 0
  const map = unitMap(row, unit)
  const terms = windowTerms(
    {
      geometry,
      frame: windowFrame(geometry, [1, 1]),
      input: {
        shape: row.input,
        data: isPixels ? values.map((value) => Math.round(value * white)) : values,
      },
      weightAt: (of, channel, ky, kx) => {
        const slice = channel - Math.floor(of / groupOutputChannels) * groupInputChannels
        const at = ((of * groupInputChannels + slice) * kernelHeight + ky) * kernelWidth + kx
        return weight.data[at]! * parts
      },
    },
    unit,
  )
  return {
    terms,
    divisor: parts * (isPixels ? white : 1),
    bias: map < outputs ? (bias?.data[map] ?? 0) : 0,
  }
}

/** Which kernel a unit has; of a dense layer each has its own. */
export function unitMap({ geometry }: SumRow, unit: number): number {
  return Math.floor(unit / (geometry.outputHeight * geometry.outputWidth))
}
