import { longestNumber } from '#draw/sum/longestNumber.ts'
import { longestSum, type SumPiece } from '#draw/sum/longestSum.ts'
import { type WrittenSum, writtenSum } from '#draw/sum/writtenSum.ts'
import type { BranchLayer } from './layers.ts'
import type { DownsampleScene } from './scene.ts'
import { branchTerms } from './terms.ts'
import { outputText } from './words.ts'

/** The sum of the scene; `unfolded` holds the rows that were opened (true) or closed by hand. */
export function branchSum(
  { divisors }: BranchLayer,
  scene: Pick<DownsampleScene, 'terms' | 'counted' | 'lookedAt' | 'places' | 'look'>,
  unfolded?: ReadonlyMap<string, boolean>,
): WrittenSum {
  const { terms, counted, lookedAt } = scene
  const divisor = divisors[scene.places[scene.look]!.output]!
  return writtenSum({ terms, counted, lookedAt, divisor, bias: 0 }, unfolded)
}

/** The longest that the sums of a branch can be. */
export function longestBranchSum(layer: BranchLayer, at: number): readonly SumPiece[] {
  const { outputHeight, outputWidth } = layer.geometry
  const terms = branchTerms(layer, 0)
  const divisor = layer.divisors.reduce((a, b) => Math.max(a, b), 1)
  return longestSum(
    { terms, counted: terms.length, lookedAt: [], divisor, bias: 0 },
    {
      place: outputText(at, { row: outputHeight - 1, column: outputWidth - 1 }),
      value: longestNumber(layer.source.data),
      sum: longestNumber(layer.sums),
      result: longestNumber(layer.results),
    },
  )
}
