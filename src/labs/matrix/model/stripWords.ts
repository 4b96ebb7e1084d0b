import { aboutText, counted, countText } from '#draw/numberWords.ts'
import { columnsDifference, columnsOf } from './columns.ts'
import type { MatrixLayer } from './layer.ts'
import type { MatrixScene } from './scene.ts'
import { planeCell } from './planeCell.ts'
import { placeText, planeNames } from './words.ts'

/** What makes a number of y: "row 8 · x", or as columns "kernel · column 8". */
export function productName(layer: MatrixLayer, row: number): string {
  if (!isColumns(layer)) return `row ${countText(row + 1)} · x`
  const { plane } = planeCell(layer.y, row)
  const window = row - plane * layer.y.height * layer.y.width
  const kernel = layer.y.count > 1 ? `kernel ${plane + 1}` : 'kernel'
  return `${kernel} · column ${countText(window + 1)}`
}

/** The products that are not written, as they add nothing: ", and 27 with 0". */
export function restText(layer: MatrixLayer, { terms }: Pick<MatrixScene, 'terms'>): string {
  const { connectivity, groups } = layer.settings
  const length = isColumns(layer) ? (columnsOf(layer).numbers.shape[0] ?? 0) / groups : layer.inputs
  const rest = length - terms.length
  // At a border that mirrors or repeats the picture, several products are one: x has no other numbers.
  if (rest <= 0 || (isColumns(layer) && layer.settings.border !== 'zeros')) return ''
  if (isColumns(layer)) return `, and ${countText(rest)} with 0 of the padding`
  return `, and ${countText(rest)} with ${connectivity === 'dense' ? 'a weight of 0' : '0'}`
}

/** The column that is pointed at and who reads it; else what the matrix is made of. */
export function factText(
  layer: MatrixLayer,
  { column, readers }: Pick<MatrixScene, 'column' | 'readers'>,
): string {
  if (column !== undefined) {
    const pixel = `x, ${placeText(layer.x, planeNames(layer).x, column)}`
    const name = isColumns(layer) ? '' : `, is column ${countText(column + 1)} of W`
    return readers.length === 0
      ? `${pixel}${name}: no output reads it`
      : `${pixel}${name}: read by ${counted(readers.length, 'output')}`
  }
  if (isColumns(layer)) {
    const [taps = 0, windows = 0] = columnsOf(layer).numbers.shape
    return `windows ${countText(taps)} × ${countText(windows)}: ${countText(taps * windows)} numbers from the ${countText(layer.inputs)} of x`
  }
  const held = layer.settings.connectivity === 'dense' ? 'weights' : 'not empty'
  return `${matrixName(layer)} ${countText(layer.outputs)} × ${countText(layer.inputs)}, ${countText(layer.nonZeros)} ${held}`
}

/** What is compared with the core's convolution, and the largest difference. */
export function checkWords(layer: MatrixLayer): readonly [compared: string, largest: string] {
  if (isColumns(layer)) return ['kernels · windows − conv(x)', aboutText(columnsDifference(layer))]
  const layerName = layer.hasChanged ? 'dense' : layer.isTransposed ? 'convᵀ' : 'conv'
  return [`${matrixName(layer)}·x − ${layerName}(x)`, aboutText(layer.difference)]
}

function isColumns({ settings }: MatrixLayer): boolean {
  return settings.view === 'columns'
}

function matrixName({ isTransposed }: MatrixLayer): string {
  return isTransposed ? 'Wᵀ' : 'W'
}
