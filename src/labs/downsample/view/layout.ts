import { readableCell } from '#draw/cellNumbers.ts'
import type { GridBox } from '#draw/gridBox.ts'
import { type Block, blockOf, type CardShape, type Grid, gridWidth } from './cardBlock.ts'
import { type Detail, detailsOf, roomOf, type Room } from './stageRoom.ts'

export interface StageShapes {
  readonly input: {
    readonly rows: number
    readonly columns: number
    /** Lines under it besides its scale of colours. */
    readonly lines?: number
  }
  readonly branches: readonly CardShape[]
}

export interface CardBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly head: number
  /** Where its grids stand, in their order. */
  readonly grids: readonly (GridBox & Grid)[]
}

/** Where everything on the stage lies, in pixels. */
export interface DownsampleLayout {
  readonly input: GridBox
  readonly cards: readonly CardBox[]
  readonly room: Room
}

interface Attempt {
  readonly side: 'beside' | 'below'
  readonly block: Block
  readonly input: number
  readonly maps: number
  readonly worth: number
}

/** Sides of a cell that are tried, in pixels. */
const cells = [
  ...Array.from({ length: 45 }, (_, at) => 52 - at),
  ...Array.from({ length: 13 }, (_, at) => 7.5 - at / 2),
  // Four branches of 64 cells on a phone: a glimpse.
  1.2,
  1,
  0.8,
  0.6,
  0.4,
  0.25,
]

/**
 * The layout of the shapes in a stage of that many pixels, with lines of text so high. All maps have cells of one size,
 * where there is room that of the input: what is smaller is seen to be smaller.
 */
export function downsampleLayout(
  shapes: StageShapes,
  width: number,
  height: number,
  line: number,
): DownsampleLayout {
  const attempts = detailsOf(width, height).flatMap((detail) => {
    const room = roomOf(width, height, line, detail)
    const best = bestAttempt(shapes, room)
    return best ? [{ best, room }] : []
  })
  const [first, ...others] = attempts
  if (!first) return smallest(shapes, roomOf(width, height, line, 'names'))
  const { best, room } = others.reduce((a, b) => (b.best.worth > a.best.worth ? b : a), first)
  return placed(shapes, best, room)
}

/** The best arrangement with that much written; undefined where none fits. */
function bestAttempt(shapes: StageShapes, room: Room): Attempt | undefined {
  const { branches } = shapes
  const counts = [1, 2, 3, 4].filter((columns) => columns <= branches.length)
  let best: Attempt | undefined
  for (const columns of counts)
    for (const maps of cells) {
      const block = blockOf(branches, maps, columns, room)
      if (block.width > room.width || block.height > room.height) continue
      for (const side of ['beside', 'below'] as const) {
        const input = cells.find((cell) => fits(shapes, side, block, cell, room))
        if (input === undefined || maps > input) continue
        const worth = worthOf(shapes, input, maps) + written[room.detail]
        if (!best || worth > best.worth) best = { side, block, input, maps, worth }
      }
    }
  return best
}

/** What words are worth beside larger cells. What a grid is has to be said, unless it could not be seen at all. */
const written: Readonly<Record<Detail, number>> = {
  full: 0.5,
  long: 0.45,
  short: 0.2,
  brief: 0.05,
  least: 0,
  names: -2.5,
}

/** Where nothing fits, as beside an open sheet: what can be seen of it shall be large enough to be made out. */
function smallest(shapes: StageShapes, room: Room): DownsampleLayout {
  const cell = 14
  const block = blockOf(shapes.branches, cell, 1, room)
  return placed(shapes, { side: 'below', block, input: cell, maps: cell, worth: 0 }, room)
}

/**
 * How well all can be read: above 46 pixels a cell is no clearer, above 400 a picture is not. The maps are what the lab
 * shows, so that their cells count for more than those of the input.
 */
function worthOf(shapes: StageShapes, input: number, maps: number): number {
  const { rows, columns } = shapes.input
  const enough = Math.min(46, 400 / Math.max(rows, columns))
  const clear = (cell: number) =>
    Math.log(Math.min(enough, cell)) + (cell >= readableCell && enough >= readableCell ? 0.25 : 0)
  return clear(input) + 1.6 * clear(maps) + (input === maps ? 0.15 : 0)
}

function extentOf(
  { input }: StageShapes,
  side: Attempt['side'],
  block: Block,
  cell: number,
  room: Room,
) {
  const own = {
    width: Math.max(room.narrowest, input.columns * cell),
    height: room.inputHead + input.rows * cell + room.foot + (input.lines ?? 0) * room.line,
  }
  return side === 'beside'
    ? {
        width: own.width + room.wide + block.width,
        height: Math.max(own.height, block.height),
        own,
      }
    : { width: Math.max(own.width, block.width), height: own.height + room.gap + block.height, own }
}

function fits(shapes: StageShapes, side: Attempt['side'], block: Block, cell: number, room: Room) {
  const { width, height } = extentOf(shapes, side, block, cell, room)
  return width <= room.width && height <= room.height
}

function placed(
  shapes: StageShapes,
  { side, block, input, maps }: Attempt,
  room: Room,
): DownsampleLayout {
  const { width, height, own } = extentOf(shapes, side, block, input, room)
  const spare = side === 'beside' ? Math.min(0.4 * (room.width - width), 48) : 0
  const left = room.side + Math.max(0, (room.width - width - spare) / 2)
  const top = Math.max(0, (room.height - height) / 2)
  const isBeside = side === 'beside'
  const inputTop = isBeside ? top + (height - own.height) / 2 : top
  const blockLeft = isBeside
    ? left + own.width + room.wide + spare
    : room.side + Math.max(0, (room.width - block.width) / 2)
  const blockTop = isBeside ? top + (height - block.height) / 2 : top + own.height + room.gap
  const inputWidth = shapes.input.columns * input
  return {
    input: {
      ...shapes.input,
      // Its words may be wider than it is: they end before the cards begin.
      x: isBeside ? left : room.side + (room.width - inputWidth) / 2,
      y: inputTop + room.inputHead,
      cell: input,
    },
    cards: block.cards.map((card, at) => {
      const beside = block.cards.find(({ x, y }) => y === card.y && x > card.x)
      const end = beside ? blockLeft + beside.x - room.gap : room.side + room.width
      const place = { left: blockLeft + card.x, top: blockTop + card.y, end }
      return cardBox(shapes.branches[at]!, card.head, maps, room, place)
    }),
    room,
  }
}

/** A card with its grids; its words go on to where the next card, or the stage, ends. */
function cardBox(
  { grids, words }: CardShape,
  head: number,
  cell: number,
  room: Room,
  { left, top, end }: { readonly left: number; readonly top: number; readonly end: number },
): CardBox {
  let x = left
  const boxes = grids.map((grid, at) => {
    const box = { ...grid, cell, x, y: top + head }
    x += gridWidth(grid, cell, words[room.detail].captions[at], room) + room.near
    return box
  })
  return { x: left, y: top, width: end - left, head, grids: boxes }
}
