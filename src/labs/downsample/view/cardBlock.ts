import { type BoxTree, extentOf, type GridSize, inLines } from '#draw/boxTree.ts'
import { leastHead, type WordsByDetail } from './cardWords.ts'
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

/** A grid of a card with the words of the card over it. */
export interface CardGrid extends GridSize, Grid {
  readonly branch: number
  readonly head: number
}

/** Makes the block of the branches' cards from the side of a cell and the number of cards beside each other. */
export function cardBlocks(branches: readonly CardShape[], room: Room) {
  const { line, gap } = room
  // Texts are measured once for all sizes that are tried.
  const measured = branches.map(({ grids, words: { [room.detail]: words } }, branch) => ({
    narrowest: Math.max(room.card, leastHead(words, line)),
    lines: words.lines.map((text) => textWidth(text, line)),
    hasCaptions: words.captions.length > 0,
    isScaled: grids.some((grid) => showsScale(grid, room)),
    grids: grids.map((grid, at) => {
      const scale = showsScale(grid, room) ? room.least : 0
      const narrowest = Math.max(scale, textWidth(words.captions[at] ?? '', line))
      return { ...grid, branch, narrowest }
    }),
  }))
  return (cell: number, columns: number): BoxTree<CardGrid> => {
    const own = measured.map(({ grids, narrowest }) => {
      const items = grids.map((grid) => ({ ...grid, cell }))
      return extentOf({ way: 'row', items, gap: room.near, narrowest }).width
    })
    const widths = own.map((_, at) =>
      Math.max(...own.filter((_, other) => other % columns === at % columns)),
    )
    // The name is no lower than a finger needs; lines are broken in the width of the card.
    const heads = measured.map(({ lines, hasCaptions }, at) => {
      const broken = lines.map((width) => Math.ceil(width / Math.max(1, widths[at]!)))
      const count = broken.reduce((sum, each) => sum + each, hasCaptions ? 1 : 0)
      return Math.max(24, 1.25 * line) + count * line + 2
    })
    const cards = measured.map(({ grids, isScaled }, at) => {
      // The grids of a row stand on one line, so that they can be compared.
      const first = at - (at % columns)
      const head = Math.max(...heads.slice(first, first + columns))
      // A cell of a few pixels stays out of reach of the name under it, also for a finger.
      const foot = isScaled ? room.foot : cell < 8 ? 4 : 2
      const items = grids.map((grid) => ({ ...grid, cell, head, foot }))
      return { way: 'row', items, gap: room.near, align: 'start', narrowest: widths[at]! } as const
    })
    return inLines(cards, columns, { across: gap, down: gap })
  }
}

/** Where there is room, a scale that is that of the input is shown again. */
export function showsScale({ scale }: Grid, { detail }: Room): boolean {
  if (scale === 'own') return detail !== 'names'
  return scale === 'shared' && detail === 'full'
}
