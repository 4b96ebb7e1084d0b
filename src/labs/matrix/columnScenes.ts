import { cellKind } from '#core/cellKind.ts'
import type { GridScene } from '#draw/gridScene.ts'
import type { Palette } from '#draw/palette.ts'
import { createRamp, type Ramp } from '#draw/ramp.ts'
import { colourOfWeight } from '#draw/weightColours.ts'
import { columnsOf, weightAt } from './columns.ts'
import type { MatrixLayer } from './layer.ts'
import { placeIn } from './places.ts'

/** The windows from `first` on, as columns. */
export function pageOf(layer: MatrixLayer, first: number, shown: number, ramp: Ramp): GridScene {
  const { numbers, sources } = columnsOf(layer)
  const [taps = 1, windows = 1] = numbers.shape
  const cells = Array.from({ length: taps * shown }, (_, cell) => {
    const { row, column } = placeIn({ height: taps, width: shown }, cell)
    return row * windows + first + column
  })
  return {
    rows: taps,
    columns: shown,
    values: Float32Array.from(cells, (cell) => numbers.data[cell] ?? 0),
    kinds: Uint8Array.from(cells, (cell) =>
      (sources[cell] ?? -1) < 0 ? cellKind.padding : cellKind.number,
    ),
    smallDigits: true,
    ramp,
  }
}

/** A kernel as a row, in the colours of its weights. */
export function rowScene(
  layer: MatrixLayer,
  map: number,
  taps: number,
  palette: Palette,
): GridScene {
  const plain = createRamp('grey', 0, 255, palette)
  const colours = [...plain.colours]
  const inks = [...plain.inks]
  const weights = Array.from({ length: taps }, (_, tap) => weightAt(layer, map, tap))
  weights.forEach((weight, tap) => {
    if (weight < 0) return
    colours[tap] = colourOfWeight(layer.colours, weight)
    inks[tap] = layer.colours.inks[weight % layer.colours.inks.length] ?? palette.ink
  })
  return {
    rows: 1,
    columns: taps,
    values: Float32Array.from(weights, (weight) => layer.weight.data[weight] ?? 0),
    tones: weights.map((_, tap) => tap),
    kinds: Uint8Array.from(weights, (weight) => (weight < 0 ? cellKind.inserted : cellKind.number)),
    smallDigits: true,
    ramp: { ...plain, colours, inks },
  }
}

/** The numbers of a map that the windows of a page make. */
export function resultScene(
  { y }: MatrixLayer,
  map: number,
  windows: number,
  first: number,
  shown: number,
  ramp: Ramp,
): GridScene {
  const from = map * windows + first
  return {
    rows: 1,
    columns: shown,
    values: y.values.subarray(from, from + shown),
    smallDigits: true,
    ramp,
  }
}
