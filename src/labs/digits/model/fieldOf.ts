import type { PaddingMode } from '#core/convGeometry.ts'
import type { NetRow, Shape } from './netRows.ts'
import type { UnitPlace } from './unit.ts'

/** A block of a map, cells outside it left out. */
export interface Block {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** What a unit sees of a layer. */
export interface Seen {
  /** Of the network; −1 is the input. */
  readonly row: number
  /** Channels that it reads, all others not. */
  readonly channels: readonly [from: number, count: number]
  readonly block: Block
}

/** What a unit sees of every layer before it, from the nearest to the input. */
export function fieldOf(rows: readonly NetRow[], unit: UnitPlace): Seen[] {
  const seen: Seen[] = []
  let block: Block = { row: unit.y, column: unit.x, rows: 1, columns: 1 }
  let channels: Seen['channels'] = [unit.channel, 1]
  for (let at = unit.row; at >= 0; at--) {
    const row = rows[at]!
    channels =
      row.kind === 'pool'
        ? channels
        : channelsOf(row.input, row.geometry.groups, channels, row.shape)
    block = row.kind === 'dense' ? whole(row.input) : inside(readBy(row, block), row)
    seen.push({ row: at - 1, channels, block })
  }
  return seen
}

/** The outputs of a convolution or pool that read a cell. */
export function readersOf(row: NetRow, { y, x }: Pick<UnitPlace, 'y' | 'x'>): Block {
  if (row.kind === 'dense') return whole(row.shape)
  const { geometry } = row
  const along = (cell: number, before: number, reach: number, stride: number, count: number) => {
    const first = Math.max(0, Math.ceil((cell + before - reach + 1) / stride))
    const last = Math.min(count - 1, Math.floor((cell + before) / stride))
    return [first, Math.max(0, last - first + 1)] as const
  }
  const { padTop, padLeft, reachVertical, reachHorizontal } = geometry
  const { strideVertical, strideHorizontal, outputHeight, outputWidth } = geometry
  const [down, rows] = along(y, padTop, reachVertical, strideVertical, outputHeight)
  const [right, columns] = along(x, padLeft, reachHorizontal, strideHorizontal, outputWidth)
  return { row: down, column: right, rows, columns }
}

function readBy({ geometry }: NetRow, { row, column, rows, columns }: Block): Block {
  const { strideVertical, strideHorizontal, reachVertical, reachHorizontal } = geometry
  return {
    row: row * strideVertical - geometry.padTop,
    column: column * strideHorizontal - geometry.padLeft,
    rows: (rows - 1) * strideVertical + reachVertical,
    columns: (columns - 1) * strideHorizontal + reachHorizontal,
  }
}

function channelsOf(
  [inputs]: Shape,
  groups: number,
  [from, count]: Seen['channels'],
  [outputs]: Shape,
): Seen['channels'] {
  if (groups === 1) return [0, inputs]
  const [each, made] = [inputs / groups, outputs / groups]
  const first = Math.floor(from / made)
  const last = Math.floor((from + count - 1) / made)
  return [first * each, (last - first + 1) * each]
}

function whole([, rows, columns]: Shape): Block {
  return { row: 0, column: 0, rows, columns }
}

/** The cells of the map that a block reads, which may hang over its rim: there it reads what the padding takes. */
function inside({ row, column, rows, columns }: Block, { geometry, input }: NetRow): Block {
  const [, height, width] = input
  const [top, bottom] = reached(row, row + rows, height, geometry.paddingMode)
  const [left, right] = reached(column, column + columns, width, geometry.paddingMode)
  return { row: top, column: left, rows: bottom - top, columns: right - left }
}

function reached(from: number, to: number, size: number, mode: PaddingMode): [number, number] {
  let [first, end] = [from, to]
  if (mode === 'circular' && (from < 0 || to > size)) return [0, size]
  if (mode === 'reflect') {
    if (from < 0) end = Math.max(end, 1 - from)
    if (to > size) first = Math.min(first, 2 * size - 1 - to)
  }
  if (mode === 'replicate') [first, end] = [Math.min(first, size - 1), Math.max(end, 1)]
  first = Math.max(0, first)
  return [first, Math.max(first, Math.min(size, end))]
}
