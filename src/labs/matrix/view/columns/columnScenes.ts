import { cellKind } from '#core/cellKind.ts'
import type { GridScene } from '#draw/gridScene.ts'
import type { Palette } from '#draw/palette.ts'
import type { Ramp } from '#draw/ramp.ts'
import { weightGrid } from '#labs/matrix/view/gridScenes.ts'
import { columnsOf, weightAt } from '#labs/matrix/model/columns.ts'
import type { MatrixLayer } from '#labs/matrix/model/layer.ts'
import { planeCell } from '#labs/matrix/model/planeCell.ts'

/** The windows from `first` on, as columns. */
export function pageOf(layer: MatrixLayer, first: number, shown: number, ramp: Ramp): GridScene {
  const { numbers, sources } = columnsOf(layer)
  const [taps = 1, windows = 1] = numbers.shape
  const cells = Array.from({ length: taps * shown }, (_, cell) => {
    const { row, column } = planeCell({ height: taps, width: shown }, cell)
    return row * windows + first + column
  })
  const values = Float32Array.from(cells, (cell) => numbers.data[cell] ?? 0)
  const kinds = Uint8Array.from(cells, (cell) =>
    (sources[cell] ?? -1) < 0 ? cellKind.padding : cellKind.number,
  )
  return { rows: taps, columns: shown, values, kinds, smallDigits: true, ramp }
}

/** A kernel as a row, in the colours of its weights. */
export function rowScene(
  layer: MatrixLayer,
  map: number,
  taps: number,
  palette: Palette,
): GridScene {
  const found = Array.from({ length: taps }, (_, tap) => weightAt(layer, map, tap))
  const weights = found.map((weight) => (weight < 0 ? undefined : weight))
  const values = Float32Array.from(found, (weight) => layer.weight.data[weight] ?? 0)
  return weightGrid(layer, { rows: 1, columns: taps, values, weights }, palette)
}

/** The numbers of a map that the windows of a page make. */
export function resultScene(
  { y }: MatrixLayer,
  from: number,
  shown: number,
  ramp: Ramp,
): GridScene {
  const values = y.values.subarray(from, from + shown)
  return { rows: 1, columns: shown, values, smallDigits: true, ramp }
}
