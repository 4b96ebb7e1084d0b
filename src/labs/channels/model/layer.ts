import { activationFunctions } from '#core/activations.ts'
import type { ConvGeometry } from '#core/convGeometry.ts'
import type { Tensor } from '#core/tensor.ts'
import { windowFrame, type WindowFrame } from '#core/windowFrame.ts'
import { channelNames } from '#draw/sum/sumTerm.ts'
import type { ConvLayer } from '#parts/conv/convLayer.ts'
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
  const partialSums = workOutPartialSums(
    geometry,
    frame,
    paddedInput(volume.pixels, frame),
    weights,
  )
  const plane = geometry.outputHeight * geometry.outputWidth
  const sums = Float64Array.from({ length: geometry.outputChannels * plane }, (_, output) => {
    const first = Math.floor(output / plane) * geometry.groupInputChannels * plane
    let sum = 0
    for (let slice = 0; slice < geometry.groupInputChannels; slice++)
      sum += partialSums[first + slice * plane + (output % plane)] ?? 0
    return exact(sum)
  })
  const { activation } = settings
  const { outputChannels, groupInputChannels: slices, kernelHeight: side } = geometry
  return {
    volume,
    input: volume.pixels,
    stretch: [1, 1],
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

/** The input with its padding, a list a channel, row-major. */
function paddedInput(
  { shape, data }: Tensor,
  { vertical, horizontal }: WindowFrame,
): Float64Array[] {
  const [channels = 1, height = 1, width = 1] = shape
  return Array.from({ length: channels }, (_, channel) =>
    Float64Array.from({ length: vertical.size * horizontal.size }, (_cell, index) => {
      const row = vertical.source[Math.floor(index / horizontal.size)] ?? -1
      const column = horizontal.source[index % horizontal.size] ?? -1
      return row < 0 || column < 0 ? 0 : (data[(channel * height + row) * width + column] ?? 0)
    }),
  )
}

/** Sums in double precision over the frame's taps: whole pixels times short decimals stay exact. */
function workOutPartialSums(
  {
    outputChannels,
    outputHeight,
    outputWidth,
    groupInputChannels,
    kernelWidth,
    groupOutputChannels,
  }: ConvGeometry,
  { vertical, horizontal }: WindowFrame,
  padded: readonly Float64Array[],
  weights: Float64Array,
): Float64Array {
  const partialSums = new Float64Array(
    outputChannels * groupInputChannels * outputHeight * outputWidth,
  )
  const taps = weights.length / (outputChannels * groupInputChannels)
  let at = 0
  for (let kernel = 0; kernel < outputChannels * groupInputChannels; kernel++) {
    const map = Math.floor(kernel / groupInputChannels)
    const group = Math.floor(map / groupOutputChannels)
    const cells = padded[group * groupInputChannels + (kernel % groupInputChannels)]!
    for (const rows of vertical.taps)
      for (const columns of horizontal.taps) {
        let sum = 0
        let weight = kernel * taps
        for (const row of rows)
          for (let k = 0; k < kernelWidth; k++)
            sum += weights[weight++]! * cells[row * horizontal.size + columns[k]!]!
        partialSums[at++] = exact(sum)
      }
  }
  return partialSums
}

/** More than a whole pixel times a weight can have. */
export const productDecimals = 4

/** Without the noise of double precision. */
export function exact(value: number): number {
  const scale = 10 ** productDecimals
  return Math.round(value * scale) / scale + 0
}
