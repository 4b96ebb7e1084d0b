import type { GridBox } from '#draw/gridBox.ts'
import { type Block, blockOf, type Grid } from './cardBlock.ts'
import { roomOf, type Room } from './stageRoom.ts'

export interface StageShapes {
  readonly input: {
    readonly rows: number
    readonly columns: number
    /** Lines under it besides its scale of colours. */
    readonly lines?: number
  }
  /** The grids of each branch from left to right. */
  readonly branches: readonly (readonly Grid[])[]
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
  const key = JSON.stringify([shapes, width, height, line])
  if (last?.key !== key) {
    const layout =
      bestLayout(shapes, roomOf(width, height, line)) ??
      bestLayout(shapes, roomOf(width, height, line, true)) ??
      smallest(shapes, roomOf(width, height, line, true))
    last = { key, layout }
  }
  return last.layout
}

let last: { readonly key: string; readonly layout: DownsampleLayout } | undefined

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

/** The layout that reads best; undefined where none fits with cells that can be told apart. */
function bestLayout(shapes: StageShapes, room: Room): DownsampleLayout | undefined {
  const { branches } = shapes
  const counts = [1, 2, 3, 4].filter((columns) => columns <= branches.length)
  let best: Attempt | undefined
  for (const side of ['beside', 'below'] as const)
    for (const columns of counts)
      for (const maps of cells) {
        const block = blockOf(branches, maps, columns, room)
        const input = cells.find((cell) => fits(shapes, side, block, cell, room))
        if (input === undefined) continue
        const worth = worthOf(shapes, input, Math.min(maps, input))
        if (maps <= input && (!best || worth > best.worth))
          best = { side, block, input, maps, worth }
        if (best && maps < best.maps / 2 && input === cells[0]) break
      }
  const isLegible = best && (room.isBare || best.maps >= legible(shapes))
  return isLegible ? placed(shapes, best!, room) : undefined
}

/** A side of a cell that words have to make room for, in pixels. */
function legible({ input }: StageShapes): number {
  return Math.min(7, 96 / Math.max(input.rows, input.columns))
}

/** Where nothing fits, as on a stage of no size: as small as it gets. */
function smallest(shapes: StageShapes, room: Room): DownsampleLayout {
  const least = cells.at(-1) ?? 1
  const block = blockOf(shapes.branches, least, 1, room)
  return placed(shapes, { side: 'below', block, input: least, maps: least, worth: 0 }, room)
}

/** How well all can be read: above 46 pixels a cell is no clearer, above 400 a picture is not. */
function worthOf(shapes: StageShapes, input: number, maps: number): number {
  const { rows, columns } = shapes.input
  const enough = Math.min(46, 400 / Math.max(rows, columns))
  const clear = (cell: number) =>
    Math.log(Math.min(enough, cell)) + (Math.min(enough, cell) >= 18 ? 0.25 : 0)
  return clear(input) + clear(maps) + (input === maps ? 0.15 : 0)
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
      x: isBeside ? left + own.width - inputWidth : room.side + (room.width - inputWidth) / 2,
      y: inputTop + room.inputHead,
      cell: input,
    },
    cards: block.cards.map((card, at) => {
      const beside = block.cards.find(({ x, y }) => y === card.y && x > card.x)
      const end = beside ? blockLeft + beside.x - room.gap : room.side + room.width
      const place = { left: blockLeft + card.x, top: blockTop + card.y, end }
      return cardBox(shapes.branches[at] ?? [], card.head, maps, room, place)
    }),
    room,
  }
}

/** A card with its grids; its words go on to where the next card, or the stage, ends. */
function cardBox(
  grids: readonly Grid[],
  head: number,
  cell: number,
  room: Room,
  { left, top, end }: { readonly left: number; readonly top: number; readonly end: number },
): CardBox {
  let x = left
  const boxes = grids.map((grid) => {
    const box = { ...grid, cell, x, y: top + head }
    x += Math.max(room.least, grid.columns * cell) + room.near
    return box
  })
  return { x: left, y: top, width: end - left, head, grids: boxes }
}
