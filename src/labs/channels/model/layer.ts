import { activationFunctions } from '#core/activations.ts'
import { windowFrame } from '#core/windowFrame.ts'
import { channelNames } from '#draw/sum/sumTerm.ts'
import type { ConvLayer } from '#parts/conv/convLayer.ts'
import { channelSums, summedChannels } from '#parts/conv/channelSums.ts'
import { bankWeights, weightIndex } from './bank.ts'
import type { ChannelsSettings } from './channelsSettings.ts'
import { bankShape, layerGeometry } from './geometry.ts'
import type { Volume } from './volumes.ts'

/** All that the lab's pictures and sums are read from, worked out once per change of settings. */
export interface ChannelsLayer extends ConvLayer {
  readonly volume: Volume
  /** [maps, channels / groups, side, side] */
  readonly weights: Float64Array
  /** What each channel of its group gives to each output: [maps, channels / groups, height, width]. */
  readonly partialSums: Float64Array
}

/** The layer of the settings over a volume of the size they name. */
export function channelsLayer(settings: ChannelsSettings, volume: Volume): ChannelsLayer {
  const geometry = layerGeometry(settings)
  const frame = windowFrame(geometry, [1, 1])
  const weights = bankWeights(settings.bank, bankShape(settings), settings.seed)
  const biases = Array.from(
    { length: geometry.outputChannels },
    (_, map) => settings.biases[map] ?? 0,
  )
  const input = volume.pixels
  const partialSums = channelSums({ geometry, frame, input }, weights).map(exact)
  const plane = geometry.outputHeight * geometry.outputWidth
  const sums = summedChannels({ geometry }, partialSums).map(exact)
  const { activation } = settings
  const { outputChannels, groupInputChannels: slices, kernelHeight: side } = geometry
  return {
    volume,
    input,
    geometry,
    frame,
    names: namesOf(geometry.inputChannels, volume.isColour),
    mapNames: outputChannels === 1 ? ['output'] : biases.map((_, map) => `map ${map + 1}`),
    weights,
    weightAt: (map, channel, row, column) =>
      weights[weightIndex({ map, slice: channel % slices, row, column }, { slices, side })] ?? 0,
    decimals: productDecimals,
    divisor: 1,
    biases,
    activation,
    partialSums,
    sums,
    results: sums.map((sum, output) =>
      activationFunctions[activation](sum + (biases[Math.floor(output / plane)] ?? 0)),
    ),
  }
}

function namesOf(channels: number, isColour: boolean): string[] {
  return Array.from({ length: channels }, (_, channel) =>
    isColour ? (channelNames[channel] ?? '') : channels === 1 ? 'grey' : `channel ${channel + 1}`,
  )
}

/** As many as a whole pixel times a weight can have. */
const productDecimals = 4

/** Without the noise of double precision. */
export function exact(value: number): number {
  const scale = 10 ** productDecimals
  return Math.round(value * scale) / scale + 0
}
