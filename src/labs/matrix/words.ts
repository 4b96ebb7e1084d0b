import { printNumber } from '#draw/printNumber.ts'
import type { MatrixLayer, Planes } from './layer.ts'
import { placeIn } from './places.ts'

/** A number to be read or heard, to four decimals. */
export function numberText(value: number): string {
  const { text, rounded } = printNumber(value, 4)
  return rounded ? `≈ ${text}` : text
}

/** 1,024 */
export function countText(count: number): string {
  return count.toLocaleString('en-GB')
}

/** A number of x or y by its place: "channel 2, row 1, column 3"; the channel only where there are several. */
export function placeText(planes: Planes, name: 'channel' | 'map', index: number): string {
  const { plane, row, column } = placeIn(planes, index)
  const where = `row ${row + 1}, column ${column + 1}`
  return planes.count > 1 ? `${name} ${plane + 1}, ${where}` : where
}

/** What the planes of x and y are called: the way back goes from maps to channels. */
export function planeNames({ isTransposed }: MatrixLayer) {
  return isTransposed
    ? ({ x: 'map', y: 'channel' } as const)
    : ({ x: 'channel', y: 'map' } as const)
}

/** A weight of the kernels: "weight 5", "weight 5 of kernel 2". */
function weightName({ weight, settings, outputs, inputs }: MatrixLayer, index: number): string {
  if (settings.tie === 'dense')
    return `weight ${countText(index + 1)} of ${countText(outputs * inputs)}`
  if (settings.tie === 'local') return `weight ${countText(index + 1)}`
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
      : `${all.map((each) => weightName(layer, each)).join(' and ')}, ${numberText(layer.values[at] ?? 0)}`
  return `row ${countText(row + 1)}, column ${countText(column + 1)}: ${held}${blockText(layer, row, column)}`
}

/** "from channel 2 to map 1", where there are blocks. */
function blockText(layer: MatrixLayer, row: number, column: number): string {
  const { x, y } = layer
  if (x.count === 1 && y.count === 1) return ''
  const names = planeNames(layer)
  const from = placeIn(x, column).plane + 1
  const to = placeIn(y, row).plane + 1
  return `; from ${names.x} ${from} to ${names.y} ${to}`
}
