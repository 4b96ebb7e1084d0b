import { activationFunctions } from '#core/activations.ts'
import { activationLabels } from '#draw/activationLabels.ts'
import { longestNumber } from '#draw/sum/longestNumber.ts'
import { longestSum, type SumPiece } from '#draw/sum/longestSum.ts'
import type { SumParts } from '#draw/sum/sumParts.ts'
import { type WrittenSum, writtenSum } from '#draw/sum/writtenSum.ts'
import type { ChannelsLayer } from './layer.ts'
import type { ChannelsScene } from './scene.ts'
import { outputTerms } from './terms.ts'
import { outputText } from './words.ts'

/** The sum of the scene; `unfolded` holds the groups that were opened (true) or closed by hand. */
export function channelsSum(
  layer: ChannelsLayer,
  {
    terms,
    counted,
    lookedAt,
    place,
  }: Pick<ChannelsScene, 'terms' | 'counted' | 'lookedAt' | 'place'>,
  unfolded?: ReadonlyMap<string, boolean>,
): WrittenSum {
  return writtenSum({ ...partsOf(layer, place.map), terms, counted, lookedAt }, unfolded)
}

/** The longest that the layer's sums can be. */
export function longestChannelsSum(layer: ChannelsLayer): readonly SumPiece[] {
  const { outputHeight, outputWidth, outputChannels } = layer.geometry
  const last = { map: outputChannels - 1, row: outputHeight - 1, column: outputWidth - 1 }
  const terms = outputTerms(layer, 0)
  const longest = layer.biases.reduce((a, b) => (String(b).length > String(a).length ? b : a), 0)
  return longestSum(
    { ...partsOf(layer, 0), bias: longest, terms, counted: terms.length, lookedAt: [] },
    {
      place: outputText(layer, last),
      value: longestNumber(layer.volume.pixels.data),
      sum: longestNumber(layer.sums),
      result: longestNumber(layer.results),
    },
  )
}

function partsOf(
  { biases, activation, volume, names }: ChannelsLayer,
  map: number,
): Pick<SumParts, 'divisor' | 'bias' | 'activation' | 'channelLabels'> {
  return {
    divisor: 1,
    bias: biases[map] ?? 0,
    channelLabels: volume.isColour ? undefined : names,
    activation:
      activation === 'identity'
        ? undefined
        : { label: activationLabels[activation], apply: activationFunctions[activation] },
  }
}
