import { countText, spokenNumber } from '#draw/numberWords.ts'
import type { MatrixLayer, Planes } from './layer.ts'
import { planeCell } from './planeCell.ts'

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
