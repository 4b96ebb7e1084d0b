import { type CardWords, leastHead, type WordsByDetail } from './cardWords.ts'
import { type Room, textWidth } from './stageRoom.ts'

export interface Grid {
  readonly rows: number
  readonly columns: number
  /** Its scale of colours: its own, that of the input, or none under it. */
  readonly scale: 'own' | 'shared' | 'none'
}

/** What has to find its place on a card: grids from left to right, and words. */
export interface CardShape {
  readonly grids: readonly Grid[]
  readonly words: WordsByDetail
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
  branches: readonly CardShape[],
  cell: number,
  columns: number,
  room: Room,
): Block {
  const { gap } = room
  const most = (values: readonly number[]) => Math.max(0, ...values)
  const own = branches.map((card) => cardWidth(card, cell, room))
  const widths = range(columns).map((column) =>
    most(own.filter((_, at) => at % columns === column)),
  )
  const rows = range(Math.ceil(branches.length / columns)).map((row) => {
    const cards = branches.slice(row * columns, (row + 1) * columns)
    // The grids of a row stand on one line, so that they can be compared.
    const head = most(
      cards.map(({ words }, at) => headHeight(words[room.detail], widths[at] ?? 0, room)),
    )
    return { head, height: head + most(cards.map((card) => gridsHeight(card, cell, room))) }
  })
  const before = (sides: readonly number[], at: number) =>
    sides.slice(0, at).reduce((sum, side) => sum + side + gap, 0)
  const heights = rows.map(({ height }) => height)
  return {
    width: before(widths, columns) - gap,
    height: before(heights, rows.length) - gap,
    cards: branches.map((_, at) => ({
      x: before(widths, at % columns),
      y: before(heights, Math.floor(at / columns)),
      width: widths[at % columns] ?? 0,
      head: rows[Math.floor(at / columns)]?.head ?? 0,
    })),
  }
}

/** The name, the lines as they are broken in that width, and what each grid is. */
function headHeight({ lines, captions }: CardWords, width: number, { line }: Room): number {
  const broken = lines.map((text) => Math.ceil(textWidth(text, line) / Math.max(1, width)))
  const count = broken.reduce((sum, each) => sum + each, 0) + (captions.length > 0 ? 1 : 0)
  return nameHeight(line) + count * line + 2
}

/** Of the button with the name: no lower than a finger needs. */
function nameHeight(line: number): number {
  return Math.max(24, 1.25 * line)
}

function cardWidth({ grids, words }: CardShape, cell: number, room: Room): number {
  const { near, detail, line } = room
  const widths = grids.map((grid, at) => gridWidth(grid, cell, words[detail].captions[at], room))
  return Math.max(
    room.card,
    leastHead(words[detail], line),
    widths.reduce((sum, width) => sum + width + near, -near),
  )
}

/** The width of a grid with its scale and the words over it. */
export function gridWidth(
  grid: Grid,
  cell: number,
  caption: string | undefined,
  room: Room,
): number {
  const scale = showsScale(grid, room) ? room.least : 0
  return Math.max(scale, grid.columns * cell, caption ? textWidth(caption, room.line) : 0)
}

function gridsHeight({ grids }: CardShape, cell: number, room: Room): number {
  const tallest = Math.max(...grids.map(({ rows }) => rows * cell))
  // A cell of a few pixels stays out of reach of the name under it, also for a finger.
  const least = cell < 8 ? 4 : 2
  return tallest + (grids.some((grid) => showsScale(grid, room)) ? room.foot : least)
}

/** Where there is room, a scale that is that of the input is shown again. */
export function showsScale({ scale }: Grid, { detail }: Room): boolean {
  if (scale === 'own') return detail !== 'names'
  return scale === 'shared' && detail === 'full'
}

function range(length: number): number[] {
  return Array.from({ length }, (_, at) => at)
}
