import { cellKind } from '#core/cellKind.ts'
import type { GridScene } from '#draw/gridScene.ts'
import type { Palette } from '#draw/palette.ts'
import { createRamp } from '#draw/ramp.ts'
import { colourOfWeight } from '#draw/weightColours.ts'
import type { MatrixLayer } from './layer.ts'
import type { MatrixScene } from './model.ts'

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
  const isShared = settings.tie === 'conv'
  const plain = createRamp('grey', 0, 255, palette)
  return Array.from({ length: maps * slices }, (_, slice) => {
    const first = slice * taps
    const cells = Array.from({ length: taps }, (_cell, tap) => first + tap)
    const weights = cells.map((each) => (isShared ? each : owned.get(each)))
    const colours = [...plain.colours]
    const inks = [...plain.inks]
    weights.forEach((each, tap) => {
      if (each === undefined) return
      colours[tap] = colourOfWeight(layer.colours, each)
      inks[tap] = layer.colours.inks[each % layer.colours.inks.length] ?? palette.ink
    })
    return {
      rows: side,
      columns: side,
      values: weight.data.subarray(first, first + taps),
      tones: cells.map((each) => each - first),
      kinds: Uint8Array.from(weights, (each) =>
        each === undefined ? cellKind.inserted : cellKind.number,
      ),
      smallDigits: true,
      ramp: { ...plain, colours, inks },
    }
  })
}
