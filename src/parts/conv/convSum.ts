import { activationFunctions } from '#core/activations.ts'
import type { OutputCell } from '#core/outputCell.ts'
import { activationLabels } from '#draw/activationLabels.ts'
import { longestNumber } from '#draw/sum/longestNumber.ts'
import { longestSum, type SumPiece } from '#draw/sum/longestSum.ts'
import type { SumParts } from '#draw/sum/sumParts.ts'
import { type WrittenSum, writtenSum } from '#draw/sum/writtenSum.ts'
import { type ConvLayer, outputTerms } from './convLayer.ts'
import type { ConvScene } from './convScene.ts'

/** The sum of the scene; `unfolded` holds the groups that were opened (true) or closed by hand. */
export function convSum(
  layer: ConvLayer,
  { terms, counted, lookedAt, position }: ConvScene,
  unfolded?: ReadonlyMap<string, boolean>,
): WrittenSum {
  const bias = layer.biases[position.map] ?? 0
  return writtenSum({ ...partsOf(layer, bias), terms, counted, lookedAt }, unfolded)
}

/** The longest that the layer's sums can be. */
export function longestConvSum(layer: ConvLayer): readonly SumPiece[] {
  const { biases, geometry, input, mapNames, results, sums } = layer
  const terms = outputTerms(layer, 0)
  const last = { row: geometry.outputHeight - 1, column: geometry.outputWidth - 1 }
  const map = mapNames.indexOf(longestOf(mapNames))
  return longestSum(
    { ...partsOf(layer, longestOf(biases)), terms, counted: terms.length, lookedAt: [] },
    {
      place: placeText(layer, { map, ...last }),
      value: longestNumber(input.data),
      sum: longestNumber(sums),
      result: longestNumber(results),
    },
  )
}

/** An output in words: "output green [2, 3]", the map only where there are several. */
export function placeText({ mapNames }: ConvLayer, { map, row, column }: OutputCell): string {
  return `${mapNames[map]} [${row + 1}, ${column + 1}]`
}

function partsOf(
  { divisor, activation, names }: ConvLayer,
  bias: number,
): Omit<SumParts, 'terms' | 'counted' | 'lookedAt'> {
  const common = { divisor, bias, channelLabels: names }
  if (activation === 'identity') return common
  const [label, apply] = [activationLabels[activation], activationFunctions[activation]]
  return { ...common, activation: { label, apply } }
}

function longestOf<T extends string | number>(values: readonly T[]): T {
  return values.reduce((a, b) => (String(b).length > String(a).length ? b : a))
}
