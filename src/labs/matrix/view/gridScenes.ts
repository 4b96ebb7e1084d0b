import { cellKind } from '#core/cellKind.ts'
import type { GridScene } from '#draw/gridScene.ts'
import type { Palette } from '#draw/palette.ts'
import { createRamp, type Ramp } from '#draw/ramp.ts'
import { colourOfWeight } from '#draw/weightColours.ts'
import type { MatrixScene } from '#labs/matrix/model/scene.ts'
import type { MatrixLayer, Planes } from '#labs/matrix/model/layer.ts'

/** The numbers of the kernels and of both sides of the product, as grids and as colours of their columns. */
export interface MatrixScenes {
  readonly x: readonly GridScene[]
  readonly y: readonly GridScene[]
  readonly rampX: Ramp
  readonly rampY: Ramp
}

export function matrixScenes(layer: MatrixLayer, palette: Palette): MatrixScenes {
  const { x, y, white, isTransposed } = layer
  const rampX = isTransposed ? rampOf(x.values, palette) : createRamp('grey', 0, white, palette)
  const rampY = rampOf(y.values, palette)
  return { x: gridsOf(x, rampX), y: gridsOf(y, rampY), rampX, rampY }
}

/**
 * Every slice of every kernel, in the colours that its weights have in W. Where weights are not shared each row has its
 * own: those of the present row are shown, and its zeros beside the picture as none.
 */
export function kernelScenes(
  layer: MatrixLayer,
  { terms }: Pick<MatrixScene, 'terms'>,
  palette: Palette,
): GridScene[] {
  const { weight, settings } = layer
  const [maps = 1, slices = 1, side = 1] = weight.shape
  const taps = side * side
  const owned = new Map(
    terms.flatMap(({ indexes, owned: own }) => indexes.map((index) => [index, own])),
  )
  const isShared = settings.connectivity === 'conv'
  return Array.from({ length: maps * slices }, (_, slice) => {
    const first = slice * taps
    const weights = Array.from({ length: taps }, (_tap, tap) =>
      isShared ? first + tap : owned.get(first + tap),
    )
    const values = weight.data.subarray(first, first + taps)
    return weightGrid(layer, { rows: side, columns: side, values, weights }, palette)
  })
}

/** Numbers in the colours of the weights that they are; those that are of none look inserted. */
export function weightGrid(
  { colours: ofWeights }: MatrixLayer,
  grid: Pick<GridScene, 'rows' | 'columns' | 'values'> & {
    readonly weights: readonly (number | undefined)[]
  },
  palette: Palette,
): GridScene {
  const { weights, ...rest } = grid
  const plain = createRamp('grey', 0, 255, palette)
  const colours = [...plain.colours]
  const inks = [...plain.inks]
  weights.forEach((weight, at) => {
    if (weight === undefined) return
    colours[at] = colourOfWeight(ofWeights, weight)
    inks[at] = ofWeights.inks[weight % ofWeights.inks.length] ?? palette.ink
  })
  const tones = weights.map((_, at) => at)
  const kinds = Uint8Array.from(weights, (weight) =>
    weight === undefined ? cellKind.inserted : cellKind.number,
  )
  return { ...rest, tones, kinds, smallDigits: true, ramp: { ...plain, colours, inks } }
}

/** Grey from 0, unless some numbers are negative. */
function rampOf(values: Float32Array, palette: Palette): Ramp {
  const least = values.reduce((a, b) => Math.min(a, b), 0)
  const most = values.reduce((a, b) => Math.max(a, b), 0)
  return createRamp(least < 0 ? 'signed' : 'grey', least, most, palette)
}

function gridsOf({ count, height, width, values }: Planes, ramp: Ramp): GridScene[] {
  const plane = height * width
  return Array.from({ length: count }, (_, at) => ({
    rows: height,
    columns: width,
    values: values.subarray(at * plane, (at + 1) * plane),
    smallDigits: true,
    ramp,
  }))
}
