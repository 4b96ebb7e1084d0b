import { kindAt } from '#draw/frame.ts'
import type { GridScene } from '#draw/gridScene.ts'
import type { Palette } from '#draw/palette.ts'
import { createRamp, type Ramp } from '#draw/ramp.ts'
import { channelNames } from '#draw/sum/sumTerm.ts'
import type { ChannelsLayer } from './layer.ts'
import { channelsOfMap, frameValue, partOf, weightAt } from './places.ts'

/** The padded input, a grid a channel: grey, or each channel in its own colour. */
export function inputScenes(layer: ChannelsLayer, palette: Palette): GridScene[] {
  const { frame, volume } = layer
  const rows = frame.vertical.size
  const columns = frame.horizontal.size
  const cells = Array.from({ length: rows * columns }, (_, i) => ({
    row: Math.floor(i / columns),
    column: i % columns,
  }))
  const kinds = Uint8Array.from(cells, ({ row, column }) => kindAt(frame, row, column))
  return layer.names.map((_, channel) => ({
    rows,
    columns,
    values: Float32Array.from(cells, ({ row, column }) => frameValue(layer, channel, row, column)),
    kinds,
    ramp: createRamp(
      volume.isColour ? (channelNames[channel] ?? 'grey') : 'grey',
      0,
      volume.white,
      palette,
    ),
  }))
}

/** The slices of a map's kernel, one for each channel of its group; all kernels are on one scale. */
export function kernelScenes(layer: ChannelsLayer, map: number, palette: Palette): GridScene[] {
  const { kernelHeight: rows, kernelWidth: columns } = layer.geometry
  const ramp = createRamp('signed', 0, largest(layer.weights), palette)
  return channelsOfMap(layer, map).map((channel) => ({
    rows,
    columns,
    values: Array.from({ length: rows * columns }, (_, i) =>
      weightAt(layer, map, channel, Math.floor(i / columns), i % columns),
    ),
    ramp,
  }))
}

/** What each channel of its group gives to a map, all on one scale. */
export function partScenes(layer: ChannelsLayer, map: number, palette: Palette): GridScene[] {
  const { outputHeight: rows, outputWidth: columns } = layer.geometry
  const parts = channelsOfMap(layer, map).map((channel) => partOf(layer, map, channel))
  const ramp = rampOver(parts, palette)
  return parts.map((values) => ({ rows, columns, values, ramp }))
}

/** All maps: each on a scale of its own, or all on one. */
export function mapScenes(
  layer: ChannelsLayer,
  scale: 'own' | 'shared',
  palette: Palette,
): GridScene[] {
  const { outputHeight: rows, outputWidth: columns, outputChannels } = layer.geometry
  const shared = scale === 'shared' ? rampOver([layer.results], palette) : undefined
  return Array.from({ length: outputChannels }, (_, map) => {
    const values = layer.results.subarray(map * rows * columns, (map + 1) * rows * columns)
    return { rows, columns, values, ramp: shared ?? rampOver([values], palette) }
  })
}

/** Two colours that part at zero where there are negative numbers, grey otherwise. */
export function rampOver(lists: readonly ArrayLike<number>[], palette: Palette): Ramp {
  const isSigned = lists.some((list) => Array.from(list).some((value) => value < 0))
  const reach = Math.max(...lists.map(largest))
  return createRamp(isSigned ? 'signed' : 'grey', 0, reach, palette)
}

function largest(values: ArrayLike<number>): number {
  let most = 0
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i] ?? 0))
  return most || 1
}
