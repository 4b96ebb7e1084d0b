import { aboutText, counted, countText, spokenNumber } from '#draw/numberWords.ts'
import { columnsDifference, columnsOf } from './columns.ts'
import type { MatrixLayer, Planes } from './layer.ts'
import { planeCell } from './planeCell.ts'
import type { MatrixScene } from './scene.ts'

/** A number of x or y by its place: "channel 2, row 1, column 3"; the channel only where there are several. */
export function placeText(planes: Planes, name: 'channel' | 'map', index: number): string {
  const { plane, row, column } = planeCell(planes, index)
  const where = `row ${row + 1}, column ${column + 1}`
  return planes.count > 1 ? `${name} ${plane + 1}, ${where}` : where
}

/** What the planes of x and y are called: transposed, it goes from maps to channels. */
export function planeNames({ isTransposed }: MatrixLayer) {
  return isTransposed
    ? ({ x: 'map', y: 'channel' } as const)
    : ({ x: 'channel', y: 'map' } as const)
}

/** A weight of the kernels: "weight 5", "weight 5 of kernel 2". */
function weightName({ weight, settings, outputs, inputs }: MatrixLayer, index: number): string {
  if (settings.connectivity === 'dense')
    return `weight ${countText(index + 1)} of ${countText(outputs * inputs)}`
  if (settings.connectivity === 'local') return `weight ${countText(index + 1)}`
  const [maps = 1, slices = 1, side = 1] = weight.shape
  const own = slices * side * side
  const name = `weight ${(index % own) + 1}`
  return maps > 1 ? `${name} of kernel ${Math.floor(index / own) + 1}` : name
}

/** What a cell of W holds: "weight 5, 2", "empty"; with blocks, also whence and where to. */
export function cellText(layer: MatrixLayer, row: number, column: number): string {
  const at = row * layer.inputs + column
  const weight = layer.cells[at] ?? -1
  const all = layer.meeting.get(at) ?? [weight]
  const held =
    weight < 0
      ? 'empty'
      : `${all.map((each) => weightName(layer, each)).join(' and ')}, ${spokenNumber(layer.values[at] ?? 0)}`
  return `row ${countText(row + 1)}, column ${countText(column + 1)}: ${held}${blockText(layer, row, column)}`
}

/** "from channel 2 to map 1", where there are blocks. */
function blockText(layer: MatrixLayer, row: number, column: number): string {
  const { x, y } = layer
  if (x.count === 1 && y.count === 1) return ''
  const names = planeNames(layer)
  const from = planeCell(x, column).plane + 1
  const to = planeCell(y, row).plane + 1
  return `; from ${names.x} ${from} to ${names.y} ${to}`
}

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
