import { type BoxTree, centredIn, extentOf, type GridSize, largestCell } from '#draw/boxTree.ts'
import { readableCell } from '#draw/cellNumbers.ts'
import type { GridBox } from '#draw/gridBox.ts'
import { cardBlocks, type CardGrid, type CardShape, type Grid } from './cardBlock.ts'
import { detailsOf, roomOf, type Room, written } from './stageRoom.ts'

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
  /** The cards beside the input, or under it. */
  readonly way: 'row' | 'column'
  readonly block: BoxTree<CardGrid>
  readonly input: number
  readonly room: Room
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
  const attempts = detailsOf(width, height).flatMap((detail) =>
    attemptsIn(shapes, roomOf(width, height, line, detail)),
  )
  const best = attempts.reduce<Attempt | undefined>(
    (a, b) => (a && a.worth >= b.worth ? a : b),
    undefined,
  )
  return placed(shapes, best ?? smallest(shapes, roomOf(width, height, line, 'names')))
}

/** The arrangements that fit with that much written. */
function attemptsIn(shapes: StageShapes, room: Room): Attempt[] {
  const counts = [1, 2, 3, 4].filter((columns) => columns <= shapes.branches.length)
  const blockOf = cardBlocks(shapes.branches, room)
  const tried = counts.flatMap((columns) => cells.map((maps) => ({ columns, maps })))
  return tried.flatMap(({ columns, maps }) => {
    const block = blockOf(maps, columns)
    const taken = extentOf(block)
    if (taken.width > room.width || taken.height > room.height) return []
    const rest = { rows: taken.height, columns: taken.width, cell: 1 }
    return (['row', 'column'] as const).flatMap((way) => {
      const treeOf = (cell: number) => stageTree<GridSize>(shapes, way, cell, rest, room)
      const most = largestCell(room, treeOf, cells[0]!)
      const input = cells.find((cell) => cell < most + 1e-6)
      if (input === undefined || maps > input) return []
      const worth = worthOf(shapes, input, maps) + written[room.detail].worth
      return [{ way, block, input, room, worth }]
    })
  })
}

/** Where nothing fits, as beside an open sheet: what can be seen of it shall be large enough to be made out. */
function smallest({ branches }: StageShapes, room: Room): Attempt {
  return { way: 'column', block: cardBlocks(branches, room)(14, 1), input: 14, room, worth: 0 }
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

/** The input with the cards beside or under it. */
function stageTree<Leaf extends GridSize>(
  { input: { lines = 0, rows, columns } }: StageShapes,
  way: Attempt['way'],
  cell: number,
  block: BoxTree<Leaf>,
  room: Room,
  spare = 0,
): BoxTree<GridSize | Leaf> {
  const input = {
    rows,
    columns,
    cell,
    head: room.inputHead,
    foot: room.foot + lines * room.line,
    // Under it nothing is in the way of its words.
    narrowest: way === 'row' ? room.narrowest : 0,
  }
  return { way, items: [input, block], gap: way === 'row' ? room.wide + spare : room.gap }
}

function placed(shapes: StageShapes, { way, block, input, room }: Attempt): DownsampleLayout {
  const treeWith = (spare: number) => stageTree(shapes, way, input, block, room, spare)
  const free = room.width - extentOf(treeWith(0)).width
  const spare = way === 'row' ? Math.min(0.4 * free, 48) : 0
  const area = { x: room.side, y: 0, width: room.width, height: room.height }
  const boxes = centredIn(area, treeWith(spare))
  const ofCards = boxes.filter((box) => 'branch' in box)
  return {
    input: boxes[0]!,
    cards: shapes.branches.map((_, at) => {
      const grids = ofCards.filter(({ branch }) => branch === at)
      const { x, y, head } = grids[0]!
      // Its words go on to where the next card, or the stage, ends.
      const next = ofCards.find((other) => other.branch === at + 1 && other.y === y)
      const end = next ? next.x - room.gap : room.side + room.width
      return { x, y: y - head, width: end - x, head, grids }
    }),
    room,
  }
}
