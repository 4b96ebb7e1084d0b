import type { WindowTerm } from '#core/windowTerms.ts'
import { channelNames } from '#draw/sum/sumTerm.ts'
import { activationFunctions } from '#core/activations.ts'
import { frameGrid } from '#draw/frameGrid.ts'
import type { GridScene } from '#draw/gridScene.ts'
import type { Palette } from '#draw/palette.ts'
import { createRamp, type Ramp, type RampKind } from '#draw/ramp.ts'
import type { SlideLayer } from '#labs/slide/model/layer.ts'
import type { SlideSettings } from '#labs/slide/settings.ts'
import { outputTerms } from '#parts/conv/convLayer.ts'

/** The padded image, a grid a channel: grey, or each channel in its own colour. */
export function inputScenes(layer: SlideLayer, palette: Palette): GridScene[] {
  const { geometry, picture } = layer
  return Array.from({ length: geometry.inputChannels }, (_, channel) => {
    const kind: RampKind = geometry.inputChannels === 1 ? 'grey' : (channelNames[channel] ?? 'grey')
    const ramp = createRamp(kind, 0, picture.white, palette)
    return frameGrid(layer, channel, ramp)
  })
}

/** The values under the window in a channel, from the terms of the channel. */
export function windowScene(
  terms: readonly WindowTerm[],
  { rows, columns }: { rows: number; columns: number },
  ramp: Ramp,
): GridScene {
  return {
    rows,
    columns,
    values: terms.map(({ value }) => value),
    kinds: Uint8Array.from(terms, ({ kind }) => kind),
    ramp,
  }
}

/** The kernel as it is used, a grid a channel, on one scale. */
export function kernelScenes(layer: SlideLayer, palette: Palette): GridScene[] {
  const { kernelHeight: rows, kernelWidth: columns, inputChannels } = layer.geometry
  const weights = Array.from(layer.weights.numbers, (number) => number / layer.weights.scale)
  const reach = Math.max(...weights.map(Math.abs), 1e-9)
  const ramp = createRamp('signed', -reach, reach, palette)
  return Array.from({ length: inputChannels }, (_, channel) => ({
    rows,
    columns,
    values: weights.slice(channel * rows * columns, (channel + 1) * rows * columns),
    ramp,
  }))
}

/** The outputs, a grid a map, coloured as the settings say. */
export function outputScenes(
  layer: SlideLayer,
  { colours, scale }: Pick<SlideSettings, 'colours' | 'scale'>,
  palette: Palette,
): GridScene[] {
  const { outputHeight: rows, outputWidth: columns, outputChannels } = layer.geometry
  return Array.from({ length: outputChannels }, (_, map) => {
    const values = layer.results.subarray(map * rows * columns, (map + 1) * rows * columns)
    const possible = possibleRange(layer, map)
    const way = colours === 'auto' ? (possible.low < 0 ? 'signed' : 'absolute') : colours
    const base = { rows, columns, values }
    if (way === 'clamped') {
      const { white } = layer.picture
      const beyond = { below: possible.low < 0, above: possible.high > white }
      return { ...base, ramp: { ...createRamp('grey', 0, white, palette), beyond } }
    }
    const { low, high } = scale === 'possible' ? possible : ownRange(values)
    const reach = Math.max(Math.abs(low), Math.abs(high)) || 1
    if (way === 'signed') return { ...base, ramp: createRamp('signed', -reach, reach, palette) }
    return { ...base, tones: values.map(Math.abs), ramp: createRamp('grey', 0, reach, palette) }
  })
}

/** The smallest and the largest number that the kernel could give on any image from black to white. */
export function possibleRange(layer: SlideLayer, map: number): { low: number; high: number } {
  const { outputHeight, outputWidth } = layer.geometry
  const terms = outputTerms(layer, map * outputHeight * outputWidth)
  const sumOfSign = (sign: 1 | -1) =>
    terms.reduce((sum, { weight }) => (weight * sign > 0 ? sum + weight : sum), 0)
  const result = (sum: number) =>
    activationFunctions[layer.activation](
      (sum * layer.picture.white) / layer.divisor + (layer.biases[map] ?? 0),
    )
  return { low: result(sumOfSign(-1)), high: result(sumOfSign(1)) }
}

function ownRange(values: Float64Array): { low: number; high: number } {
  return {
    low: values.reduce((a, b) => Math.min(a, b), 0),
    high: values.reduce((a, b) => Math.max(a, b), 0),
  }
}
