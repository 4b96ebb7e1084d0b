import { activationFunctions } from '#core/activations.ts'
import { longestNumber } from '#draw/sum/longestNumber.ts'
import { longestSum, type SumPiece } from '#draw/sum/longestSum.ts'
import type { SumParts } from '#draw/sum/sumParts.ts'
import { type WrittenSum, writtenSum } from '#draw/sum/writtenSum.ts'
import { activationLabels } from '#draw/activationLabels.ts'
import type { SlideLayer } from './layer.ts'
import type { SlideScene } from './scene.ts'
import { outputTerms } from './terms.ts'
import { placeText } from './words.ts'

/** The sum of the scene; `unfolded` holds the groups that were opened (true) or closed by hand. */
export function slideSum(
  layer: SlideLayer,
  { terms, counted, lookedAt }: Pick<SlideScene, 'terms' | 'counted' | 'lookedAt'>,
  unfolded?: ReadonlyMap<string, boolean>,
): WrittenSum {
  return writtenSum({ ...partsOf(layer), terms, counted, lookedAt }, unfolded)
}

/** The longest that the layer's sums can be. */
export function longestSlideSum(layer: SlideLayer): readonly SumPiece[] {
  const { outputHeight, outputWidth, outputChannels } = layer.geometry
  const last = { map: outputChannels - 1, row: outputHeight - 1, column: outputWidth - 1 }
  const terms = outputTerms(layer, 0)
  return longestSum(
    { ...partsOf(layer), terms, counted: terms.length, lookedAt: [] },
    {
      place: placeText(layer, { ...last, map: Math.min(last.map, 1) }),
      value: longestNumber(layer.image.data),
      sum: longestNumber(layer.sums),
      result: longestNumber(layer.results),
    },
  )
}

/** What is written under the sum, at its longest: the sum in a walk, or before the activation. */
export function longestTotal(
  layer: SlideLayer,
  activation: string | undefined,
  products: number,
): string {
  const sum = longestNumber(layer.sums)
  const before = longestNumber(layer.sums.map((each) => each / layer.divisor + layer.bias))
  const walking = `${products} of ${products} products, so far ${sum}`
  const whole = `${products} products, sum ${sum}`
  const active = activation === undefined ? whole : `${whole}, before ${activation} ${before}`
  return active.length > walking.length ? active : walking
}

function partsOf({
  divisor,
  bias,
  activation,
}: SlideLayer): Pick<SumParts, 'divisor' | 'bias' | 'activation'> {
  if (activation === 'identity') return { divisor, bias }
  const [label, apply] = [activationLabels[activation], activationFunctions[activation]]
  return { divisor, bias, activation: { label, apply } }
}
