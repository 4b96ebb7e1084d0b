import { activationFunctions } from '#core/activations.ts'
import { channelsOfMap } from '#core/outputCell.ts'
import { frameGrid } from '#draw/frameGrid.ts'
import type { GridScene } from '#draw/gridScene.ts'
import type { Palette } from '#draw/palette.ts'
import { createRamp, type Ramp } from '#draw/ramp.ts'
import { channelNames } from '#draw/sum/sumTerm.ts'
import type { ChannelsSettings } from '#labs/channels/model/channelsSettings.ts'
import type { ChannelsLayer } from '#labs/channels/model/layer.ts'
import { partialSumsOf } from '#labs/channels/model/partialSums.ts'

/** The padded input, a grid a channel: grey, or each channel in its own colour. */
export function inputScenes(layer: ChannelsLayer, palette: Palette): GridScene[] {
  const { isColour, white } = layer.volume
  return layer.names.map((_, channel) => {
    const kind = (isColour && channelNames[channel]) || 'grey'
    return frameGrid(layer, channel, createRamp(kind, 0, white, palette))
  })
}

/** The slices of a map's kernel, one for each channel of its group; all kernels are on one scale. */
export function kernelScenes(layer: ChannelsLayer, map: number, palette: Palette): GridScene[] {
  const { kernelHeight: rows, kernelWidth: columns } = layer.geometry
  const ramp = createRamp('signed', 0, largest(layer.weights), palette)
  return channelsOfMap(layer.geometry, map).map((channel) => ({
    rows,
    columns,
    values: Array.from({ length: rows * columns }, (_, i) =>
      layer.weightAt(map, channel, Math.floor(i / columns), i % columns),
    ),
    ramp,
  }))
}

/** What each channel of its group gives to a map, all on one scale. */
export function partialSumScenes(layer: ChannelsLayer, map: number, palette: Palette): GridScene[] {
  const { outputHeight: rows, outputWidth: columns } = layer.geometry
  const partialSums = channelsOfMap(layer.geometry, map).map((channel) =>
    partialSumsOf(layer, map, channel),
  )
  const ramp = rampOver(partialSums, someNegative(layer.weights), palette)
  return partialSums.map((values) => ({ rows, columns, values, ramp, smallDigits: true }))
}

/** All maps: each on a scale of its own, or all on one. */
export function mapScenes(
  layer: ChannelsLayer,
  scale: ChannelsSettings['scale'],
  palette: Palette,
): GridScene[] {
  const { outputHeight: rows, outputWidth: columns, outputChannels } = layer.geometry
  const maps = Array.from({ length: outputChannels }, (_, map) =>
    layer.results.subarray(map * rows * columns, (map + 1) * rows * columns),
  )
  return mapRamps(layer, maps, scale, palette).map((ramp, map) => ({
    rows,
    columns,
    values: maps[map] ?? [],
    ramp,
    smallDigits: true,
  }))
}

/** The colours of each of the layer's maps, of whatever picture they are made. */
export function mapRamps(
  layer: ChannelsLayer,
  maps: readonly ArrayLike<number>[],
  scale: ChannelsSettings['scale'],
  palette: Palette,
): Ramp[] {
  const isSigned = canBeNegative(layer)
  const shared = scale === 'shared' ? rampOver(maps, isSigned, palette) : undefined
  return maps.map((map) => shared ?? rampOver([map], isSigned, palette))
}

/** Two colours that part at zero where there can be negative numbers, grey otherwise. */
export function rampOver(
  lists: readonly ArrayLike<number>[],
  isSigned: boolean,
  palette: Palette,
): Ramp {
  return createRamp(isSigned ? 'signed' : 'grey', 0, Math.max(...lists.map(largest)), palette)
}

/** Whether a map of the layer can have negative numbers: all its maps wear the same kind of colours. */
function canBeNegative({ weights, biases, activation }: ChannelsLayer): boolean {
  const keepsSign = activationFunctions[activation](-1) < 0
  return keepsSign && (someNegative(weights) || someNegative(biases))
}

function someNegative(values: Float64Array | readonly number[]): boolean {
  return values.some((value) => value < 0)
}

function largest(values: ArrayLike<number>): number {
  let most = 0
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i] ?? 0))
  return most || 1
}
