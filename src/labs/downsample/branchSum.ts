import { longestNumber } from '#draw/sum/longestNumber.ts'
import { longestSum, type SumPiece } from '#draw/sum/longestSum.ts'
import { type WrittenSum, writtenSum } from '#draw/sum/writtenSum.ts'
import type { BranchLayer } from './layers.ts'
import type { DownsampleScene } from './model.ts'
import { branchTerms } from './terms.ts'
import { outputText } from './words.ts'

/** The sum of the scene; `unfolded` holds the rows that were opened (true) or closed by hand. */
export function branchSum(
  { weights }: BranchLayer,
  { terms, counted, lookedAt }: Pick<DownsampleScene, 'terms' | 'counted' | 'lookedAt'>,
  unfolded?: ReadonlyMap<string, boolean>,
): WrittenSum {
  const { divisor } = weights
  return writtenSum({ terms, counted, lookedAt, divisor, bias: 0 }, unfolded)
}

/** The longest that the sums of a branch can be. */
export function longestBranchSum(layer: BranchLayer, at: number): readonly SumPiece[] {
  const { outputHeight, outputWidth } = layer.geometry
  const terms = branchTerms(layer, 0)
  return longestSum(
    { terms, counted: terms.length, lookedAt: [], divisor: layer.weights.divisor, bias: 0 },
    {
      place: outputText(at, { row: outputHeight - 1, column: outputWidth - 1 }),
      value: longestNumber(layer.source.data),
      sum: longestNumber(layer.sums),
      result: longestNumber(layer.results),
    },
  )
}
