import type { Room } from './stageRoom.ts'

export interface Grid {
  readonly rows: number
  readonly columns: number
  /** Its scale of colours: its own, that of the input, or none under it. */
  readonly scale: 'own' | 'shared' | 'none'
}

/** A card in its block: where it stands, how wide it is, how high the words over its grids are. */
export interface CardSize {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly head: number
}

/** Cards in rows and columns. */
export interface Block {
  readonly width: number
  readonly height: number
  readonly cards: readonly CardSize[]
}

/** The cards of branches with cells of that size, so many beside each other. */
export function blockOf(
  branches: readonly (readonly Grid[])[],
  cell: number,
  columns: number,
  room: Room,
): Block {
  const { gap, line } = room
  const head = headLines(branches, room) * line + 6
  const sizes = branches.map((grids) => cardExtent(grids, cell, head, room))
  const most = (values: readonly number[]) => Math.max(0, ...values)
  const widths = range(columns).map((column) =>
    most(sizes.flatMap(({ width }, at) => (at % columns === column ? [width] : []))),
  )
  const rows = Math.ceil(branches.length / columns)
  const heights = range(rows).map((row) =>
    most(sizes.flatMap(({ height }, at) => (Math.floor(at / columns) === row ? [height] : []))),
  )
  const before = (sides: readonly number[], at: number) =>
    sides.slice(0, at).reduce((sum, side) => sum + side + gap, 0)
  return {
    width: before(widths, columns) - gap,
    height: before(heights, rows) - gap,
    cards: sizes.map((_, at) => ({
      x: before(widths, at % columns),
      y: before(heights, Math.floor(at / columns)),
      width: widths[at % columns] ?? 0,
      head,
    })),
  }
}

/** The name, the sizes, where there is room the reads; and what each grid is, where some branch has several. */
function headLines(branches: readonly (readonly Grid[])[], { isSmall, isBare }: Room): number {
  if (isBare) return 2
  const names = branches.some((grids) => grids.length > 1) ? 1.1 : 0
  return (isSmall ? 2.5 : 3.6) + names
}

function cardExtent(grids: readonly Grid[], cell: number, head: number, room: Room) {
  const widths = grids.map(({ columns }) => Math.max(room.least, columns * cell))
  const tallest = Math.max(...grids.map(({ rows }) => rows * cell))
  return {
    width: Math.max(
      room.card,
      widths.reduce((sum, width) => sum + width + room.near, -room.near),
    ),
    height: head + tallest + (grids.some((grid) => showsScale(grid, room)) ? room.foot : 4),
  }
}

/** Where there is room, a scale that is that of the input is shown again. */
export function showsScale({ scale }: Grid, { isSmall, isBare }: Room): boolean {
  return !isBare && (scale === 'own' || (scale === 'shared' && !isSmall))
}

function range(length: number): number[] {
  return Array.from({ length }, (_, at) => at)
}
