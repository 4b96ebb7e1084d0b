import { longestNumber } from '#draw/sum/longestNumber.ts'
import { longestSum, type SumPiece } from '#draw/sum/longestSum.ts'
import type { SumParts } from '#draw/sum/sumParts.ts'
import { type WrittenSum, writtenSum } from '#draw/sum/writtenSum.ts'
import type { MatrixLayer } from './layer.ts'
import type { MatrixScene } from './scene.ts'
import { rowTerms } from './terms.ts'
import { planeNames, productName } from './words.ts'

/** The sum of the scene's row; `unfolded` holds the groups that were opened (true) or closed by hand. */
export function matrixSum(
  layer: MatrixLayer,
  { terms, counted, lookedAt }: Pick<MatrixScene, 'terms' | 'counted' | 'lookedAt'>,
  unfolded?: ReadonlyMap<string, boolean>,
): WrittenSum {
  return writtenSum({ ...partsOf(layer), terms, counted, lookedAt }, unfolded)
}

/** About the longest that the layer's sums can be: that of a row in the middle. */
export function longestMatrixSum(layer: MatrixLayer): readonly SumPiece[] {
  const middle = Math.floor(layer.y.height / 2) * layer.y.width + Math.floor(layer.y.width / 2)
  const terms = rowTerms(layer, middle)
  return longestSum(
    { ...partsOf(layer), terms, counted: terms.length, lookedAt: [] },
    {
      place: productName(layer, layer.outputs - 1),
      value: longestNumber(layer.x.values),
      sum: longestNumber(layer.y.values),
      result: longestNumber(layer.y.values),
    },
  )
}

function partsOf(layer: MatrixLayer): Pick<SumParts, 'divisor' | 'bias' | 'channelLabels'> {
  const { x } = layer
  const channelLabels = Array.from(
    { length: x.count },
    (_, at) => `${planeNames(layer).x} ${at + 1}`,
  )
  return { divisor: 1, bias: 0, channelLabels }
}
